package io.parra.webhooks.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA256 (RFC 2104) under one key.
 *
 * <p>Keeps two SHA-256 states that have absorbed the padded key, and clones them for each call. So a call needs neither a
 * lock nor a {@code ThreadLocal}, and does not hash the key again, as a {@code javax.crypto.Mac} would.
 */
final class HmacSha256 {

    private static final int BLOCK = 64;
    private static final byte INNER_PAD = 0x36;
    private static final byte OUTER_PAD = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    HmacSha256(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
        inner = absorbed(block, INNER_PAD);
        outer = absorbed(block, OUTER_PAD);
    }

    byte[] tag(byte[] message) {
        MessageDigest hash = copy(outer);
        hash.update(copy(inner).digest(message));
        return hash.digest();
    }

    private static MessageDigest absorbed(byte[] block, byte pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        MessageDigest digest = sha256();
        digest.update(padded);
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(
                    "SHA-256 of " + digest.getProvider().getName() + " cannot be cloned; put the JDK's provider first",
                    e);
        }
    }
}
