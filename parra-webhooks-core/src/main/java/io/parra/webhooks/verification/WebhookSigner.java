package io.parra.webhooks.verification;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Signs bodies as Parra does, for tests and tools that stand in for it.
 *
 * <p>Immutable and thread-safe.
 */
public final class WebhookSigner {

    private final HmacSha256 hmac;

    private WebhookSigner(HmacSha256 hmac) {
        this.hmac = hmac;
    }

    /**
     * Makes a signer.
     *
     * @param secret the secret webhook key, treated as {@link WebhookSecret#of} does
     * @return a signer that uses it
     * @throws IllegalArgumentException if the secret is null or blank
     */
    public static WebhookSigner of(@Nullable String secret) {
        return new WebhookSigner(WebhookSecret.of(secret).hmac());
    }

    /**
     * Signs a body.
     *
     * @param body the exact bytes that will be sent; only read
     * @return the value for the header {@code parra-signature}: 64 hexadecimal digits in lower case
     */
    public String sign(byte[] body) {
        return HexFormat.of().formatHex(hmac.tag(body));
    }
}
