package io.parra.webhooks.examples.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** A connection, with one request at a time. Not thread-safe. */
final class Exchange implements Closeable {

    private static final String LENGTH = "content-length:";

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(8192);
    private long began;
    private long nanos;

    Exchange(SocketChannel channel) {
        this.channel = channel;
    }

    void begin(ByteBuffer request) throws IOException {
        answer.clear();
        began = System.nanoTime();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** Reads what is there; true once the whole answer is, which has to be 200. */
    boolean isOver() {
        try {
            if (channel.read(answer) < 0) {
                throw new IOException("The server has closed a connection");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nanos = System.nanoTime() - began;
        String text = new String(answer.array(), 0, answer.position(), ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        if (!text.startsWith("HTTP/1.1 200 ")) {
            throw new IllegalStateException("An answer was " + text);
        }
        return text.length() >= head + 4 + length(text.substring(0, head).toLowerCase(Locale.ROOT));
    }

    private static int length(String head) {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            return 0;
        }
        int end = head.indexOf('\r', at);
        return Integer.parseInt(head.substring(at + LENGTH.length(), end < 0 ? head.length() : end)
                .strip());
    }

    /** How long the last one took. */
    long nanos() {
        return nanos;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
