package io.parra.webhooks.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The bytes of a body, exactly as they arrived.
 *
 * <p>Immutable and thread-safe; equal to another of the same bytes.
 */
public final class RawBody {

    private final byte[] bytes;

    /** Takes the array without a copy: who made it leaves it alone from then on. */
    RawBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes a copy of the bytes.
     *
     * @param bytes the bytes of a body
     * @return the same bytes, for good
     */
    public static RawBody of(byte[] bytes) {
        return new RawBody(bytes.clone());
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return the bytes as text; they are UTF-8 wherever they made an event} */
    public String text() {
        return new String(bytes, UTF_8);
    }

    /** {@return the number of bytes} */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawBody raw && Arrays.equals(bytes, raw.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the length only: a body may hold what should not reach a log} */
    @Override
    public String toString() {
        return "RawBody[" + bytes.length + " bytes]";
    }
}
