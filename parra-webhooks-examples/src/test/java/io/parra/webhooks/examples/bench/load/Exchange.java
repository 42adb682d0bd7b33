package io.parra.webhooks.examples.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Locale;

/** A connection, with one request at a time. Not thread-safe. */
final class Exchange implements Closeable {

    /** How long a request may be sent again. */
    static final Duration LONGEST_RESENDING = Duration.ofMinutes(1);

    private static final String LENGTH = "content-length:";

    private final SocketChannel channel;
    private final ByteBuffer request;
    private final ByteBuffer answer = ByteBuffer.allocate(8192);
    private long began;
    private long nanos;
    private int sentAgain;

    /** With requests of so many bytes. */
    Exchange(SocketChannel channel, int requestSize) {
        this.channel = channel;
        this.request = ByteBuffer.allocateDirect(requestSize);
    }

    void begin(SignedRequests requests) throws IOException {
        requests.putNext(request.clear());
        began = System.nanoTime();
        send();
    }

    private void send() throws IOException {
        answer.clear();
        request.rewind();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /**
     * Reads what is there; true once the whole answer is, which has to be 200. After a 503 it sends the same again at once, for
     * a minute at most.
     */
    boolean isOver() {
        try {
            return isOverNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOverNow() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("The server has closed a connection");
        }
        nanos = System.nanoTime() - began;
        if (!answer.hasRemaining()) {
            throw new IllegalStateException("An answer is too long");
        }
        String text = new String(answer.array(), 0, answer.position(), ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        boolean refused = text.startsWith("HTTP/1.1 503 ") && nanos < LONGEST_RESENDING.toNanos();
        if (!refused && !text.startsWith("HTTP/1.1 200 ")) {
            throw new IllegalStateException("An answer was " + text);
        }
        if (text.length() < head + 4 + length(text.substring(0, head).toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (refused) {
            sentAgain++;
            send();
        }
        return !refused;
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

    /** How often something was answered 503 and sent again. */
    int sentAgain() {
        return sentAgain;
    }

    /** How long the last one took, with all the times that it was sent. */
    long nanos() {
        return nanos;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
