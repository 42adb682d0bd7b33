package io.parra.webhooks.examples.sandbox.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret key of a webhook.
 *
 * @param value 64 hexadecimal digits; for the call that shows it, and for the signer
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static Secret generate() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new Secret(HexFormat.of().formatHex(random));
    }

    /** A text without the value. */
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
