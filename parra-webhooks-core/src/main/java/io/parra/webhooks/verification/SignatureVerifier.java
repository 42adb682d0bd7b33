package io.parra.webhooks.verification;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a body was signed with one of the given secrets, as the section <em>Security</em> of Parra's guide
 * describes: the header {@code parra-signature} holds the hexadecimal HMAC-SHA256 of the body.
 *
 * <p>The hash is taken over the raw bytes, so hand over what arrived and not what a framework decoded. The comparison
 * takes the same time wherever two signatures differ. Immutable and thread-safe.
 */
public final class SignatureVerifier {

    private static final int TAG_DIGITS = 64;

    private final List<HmacSha256> hmacs;

    private SignatureVerifier(List<HmacSha256> hmacs) {
        this.hmacs = hmacs;
    }

    /**
     * Makes a verifier from secrets as Parra's dashboard shows them.
     *
     * @param secrets at least one; while a secret is being rotated, the old one and the new one
     * @return a verifier that accepts what any of them has signed
     * @throws IllegalArgumentException if there is no secret, or one that is null or blank
     */
    public static SignatureVerifier of(@Nullable String... secrets) {
        return of(Stream.of(secrets).map(WebhookSecret::of).toList());
    }

    /**
     * Makes a verifier from secrets.
     *
     * @param secrets at least one; while a secret is being rotated, the old one and the new one
     * @return a verifier that accepts what any of them has signed
     * @throws IllegalArgumentException if there is no secret
     */
    public static SignatureVerifier of(Collection<WebhookSecret> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no webhook secret: give at least one, the secret key of your webhook in Parra");
        }
        return new SignatureVerifier(
                secrets.stream().distinct().map(WebhookSecret::hmac).toList());
    }

    /**
     * Tells whether the signature is that of the body. Never throws for what a sender could have sent.
     *
     * @param body the raw bytes of the request's body; only read
     * @param signature the value of the header {@code parra-signature}: 64 hexadecimal digits of either case; null where
     *     the header is missing
     * @return true if one of the secrets gives this signature; false for any other value, a missing or malformed one
     *     included
     */
    public boolean verify(byte[] body, @Nullable String signature) {
        byte[] claimed = signature == null || signature.length() != TAG_DIGITS ? null : HexDigits.bytes(signature);
        if (claimed == null) {
            return false;
        }
        boolean authentic = false;
        for (HmacSha256 hmac : hmacs) {
            authentic |= MessageDigest.isEqual(hmac.tag(body), claimed);
        }
        return authentic;
    }
}
