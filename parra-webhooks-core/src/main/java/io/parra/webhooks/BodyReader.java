package io.parra.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies: never more than the limit and one byte, and never longer than the deadline, however slowly the bytes come.
 *
 * <p>Takes heap only for what has arrived, whatever {@code Content-Length} claims. Thread-safe.
 */
final class BodyReader implements AutoCloseable {

    private static final int FIRST_BUFFER = 8192;

    private final int maxBytes;
    private final DeadlineWatch deadlines;

    BodyReader(int maxBytes, Duration timeout) {
        this.maxBytes = maxBytes;
        this.deadlines = new DeadlineWatch(timeout);
    }

    byte[] read(WebhookRequest request) throws Refusal {
        if (!isIdentity(request.contentEncoding())) {
            throw new Refusal(RefusalReason.BODY_ENCODED, "the body has a Content-Encoding");
        }
        if (request.contentLength() > maxBytes) {
            throw tooLarge();
        }
        Deadline deadline = deadlines.begin();
        if (deadline == null) {
            throw new Refusal(RefusalReason.RECEIVER_CLOSED, "the receiver is closed");
        }
        try {
            return read(request.body(), (int) Math.max(-1, request.contentLength()), deadline);
        } catch (IOException | RuntimeException e) {
            throw deadline.isPassed()
                    ? new Refusal(RefusalReason.BODY_LATE, "the body did not arrive within the deadline")
                    : new Refusal(
                            RefusalReason.BODY_CUT,
                            "the body broke off with " + e.getClass().getName());
        } finally {
            deadlines.end(deadline);
        }
    }

    private byte[] read(InputStream in, int expected, Deadline deadline) throws IOException, Refusal {
        int first = Math.min(maxBytes, FIRST_BUFFER);
        byte[] buffer = new byte[expected >= 0 ? Math.min(expected, first) : first];
        int size = 0;
        while (!deadline.isPassed()) {
            if (size == buffer.length) {
                int next = in.read();
                if (next < 0) {
                    return buffer;
                }
                if (size == maxBytes) {
                    throw tooLarge();
                }
                buffer = Arrays.copyOf(buffer, larger(size, expected));
                buffer[size++] = (byte) next;
            } else {
                int count = in.read(buffer, size, buffer.length - size);
                if (count < 0) {
                    return Arrays.copyOf(buffer, size);
                }
                size += count;
            }
        }
        throw new IOException("Deadline passed");
    }

    /** Twice as large, but not beyond what is still expected: so an honest length needs no cut at the end. */
    private int larger(int size, int expected) {
        int most = size < expected ? expected : maxBytes;
        return (int) Math.min(most, Math.max(2L * size, FIRST_BUFFER));
    }

    private Refusal tooLarge() {
        return new Refusal(RefusalReason.BODY_TOO_LARGE, "the body is over " + maxBytes + " bytes");
    }

    private static boolean isIdentity(@Nullable String contentEncoding) {
        return contentEncoding == null
                || contentEncoding.isBlank()
                || contentEncoding.strip().equalsIgnoreCase("identity");
    }

    /** Reads no more bodies; the deadlines of those that are being read still hold. */
    @Override
    public void close() {
        deadlines.close();
    }
}
