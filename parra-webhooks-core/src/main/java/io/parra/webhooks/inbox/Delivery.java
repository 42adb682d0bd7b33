package io.parra.webhooks.inbox;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One authentic, well-formed body that arrived.
 *
 * <p>Its identity is its bytes. What the body's {@code id} identifies Parra does not say; two different events never have
 * the same bytes, and a replay or a redelivery has, since the signature covers them. Immutable and thread-safe.
 */
public interface Delivery {

    /** {@return the identity: {@link #keyOf} the body} */
    String key();

    /** {@return the raw bytes, not to be changed} */
    byte[] body();

    /** {@return the body's {@code id}, of any content and length} */
    String eventId();

    /** {@return the body's {@code type}, of any content and length} */
    String type();

    /** {@return when it arrived, by the receiver's clock} */
    Instant receivedAt();

    /**
     * The trace that the delivery belongs to, so that what its handlers do later joins it.
     *
     * @return the {@code traceparent} of its request, well-formed as
     *     <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a> says; null if there was none
     */
    @Nullable
    String traceparent();

    /**
     * The identity of a delivery with this body.
     *
     * @param body the raw bytes; only read
     * @return their SHA-256, as 64 hexadecimal digits in lower case
     */
    static String keyOf(byte[] body) {
        return HexFormat.of().formatHex(Key.hash(body));
    }
}
