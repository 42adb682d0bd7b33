package io.parra.webhooks.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The secret webhook key with which Parra signs, as the section <em>Security</em> of Parra's guide describes it.
 *
 * <p>Never prints itself: {@link #toString()} and every message of this library leave the value out. Immutable and
 * thread-safe.
 */
public final class WebhookSecret {

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /**
     * Takes a secret as Parra's dashboard shows it.
     *
     * <p>Line breaks at its end are removed, since a secret that is mounted as a file mostly ends with one; every other
     * character counts. The key is the text's UTF-8 bytes.
     *
     * @param value the secret; null, as where an environment variable is not set, is refused like a blank one
     * @return the secret, ready for use
     * @throws IllegalArgumentException if the value is null, empty or blank: anybody could sign with such a key
     */
    public static WebhookSecret of(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The webhook secret is " + (value == null ? "not set" : "blank")
                    + ": set it to the secret key of your webhook, from Parra's dashboard");
        }
        return new WebhookSecret(withoutLineBreaksAtEnd(value).getBytes(UTF_8));
    }

    private static String withoutLineBreaksAtEnd(String value) {
        int end = value.length();
        while (value.charAt(end - 1) == '\n' || value.charAt(end - 1) == '\r') {
            end--;
        }
        return value.substring(0, end);
    }

    HmacSha256 hmac() {
        return new HmacSha256(key);
    }

    /** {@return whether the other object is a secret of the same value} Takes the same time wherever they differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookSecret secret && MessageDigest.isEqual(key, secret.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** {@return a text without the value} */
    @Override
    public String toString() {
        return "WebhookSecret[hidden]";
    }
}
