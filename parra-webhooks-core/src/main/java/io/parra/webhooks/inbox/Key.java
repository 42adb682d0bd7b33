package io.parra.webhooks.inbox;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a body: a {@link Delivery#key} as a number, a quarter of the room that its digits take. */
record Key(long first, long second, long third, long fourth) {

    static Key of(byte[] body) {
        ByteBuffer hash = ByteBuffer.wrap(hash(body));
        return new Key(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Every bit of a SHA-256 is as good as any other. */
    @Override
    public int hashCode() {
        return (int) first;
    }
}
