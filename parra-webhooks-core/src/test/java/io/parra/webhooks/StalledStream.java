package io.parra.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;

/** A body of which no byte comes until it is let go; then it ends. */
final class StalledStream extends InputStream {

    private final boolean deaf;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch heard = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private StalledStream(boolean deaf) {
        this.deaf = deaf;
    }

    /** Ends with an exception when its reader is interrupted. */
    static StalledStream thatHearsInterrupts() {
        return new StalledStream(false);
    }

    /** Goes on when its reader is interrupted, and leaves the interrupt for others to see. */
    static StalledStream thatIgnoresInterrupts() {
        return new StalledStream(true);
    }

    void awaitReader() throws InterruptedException {
        reached.await();
    }

    void awaitInterrupt() throws InterruptedException {
        heard.await();
    }

    void release() {
        released.countDown();
    }

    @Override
    public int read() throws IOException {
        if (released.getCount() == 0) {
            return -1;
        }
        reached.countDown();
        awaitRelease();
        return 'x';
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int next = read();
        if (next < 0) {
            return -1;
        }
        buffer[offset] = (byte) next;
        return 1;
    }

    private void awaitRelease() throws IOException {
        boolean interrupted = false;
        while (true) {
            try {
                released.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                heard.countDown();
                if (!deaf) {
                    throw new InterruptedIOException();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
