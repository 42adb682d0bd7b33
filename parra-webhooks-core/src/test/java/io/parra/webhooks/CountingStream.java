package io.parra.webhooks;

import java.io.InputStream;

/** Zeros, up to a number, a few at a time; counts those that were taken. */
final class CountingStream extends InputStream {

    private final long length;
    private final int chunk;
    private long taken;

    CountingStream(long length, int chunk) {
        this.length = length;
        this.chunk = chunk;
    }

    long taken() {
        return taken;
    }

    @Override
    public int read() {
        if (taken == length) {
            return -1;
        }
        taken++;
        return 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) {
        if (taken == length) {
            return -1;
        }
        int given = (int) Math.min(length - taken, Math.min(chunk, count));
        taken += given;
        return given;
    }
}
