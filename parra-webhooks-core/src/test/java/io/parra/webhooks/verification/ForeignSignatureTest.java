package io.parra.webhooks.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signatures made by others over the example of Parra's guide. In the folder of the fixture
 * {@code guide-message-updated.json}, with the secret in {@code $SECRET}, those of Node by
 *
 * <pre>{@code
 * node -e "const payload = require('fs').readFileSync('guide-message-updated.json'), secret = process.env.SECRET;
 *   process.stdout.write(crypto.createHmac('sha256', secret).update(payload).digest('hex'))"
 * }</pre>
 *
 * and those of OpenSSL by
 *
 * <pre>{@code
 * openssl dgst -sha256 -hmac "$SECRET" guide-message-updated.json | sed 's/.*= //' | tr -d '\n'
 * }</pre>
 */
class ForeignSignatureTest {

    private static final byte[] BODY = Resources.bytes("model/guide-message-updated.json");

    @ParameterizedTest
    @CsvSource({
        "node-ascii-secret, Zx9kQ2-test-secret-7Lm4",
        "node-unicode-secret, clé-secrète-✓-𝄞",
        "openssl-ascii-secret, Zx9kQ2-test-secret-7Lm4",
        "openssl-long-secret, long-secret-long-secret-long-secret-long-secret-"
                + "long-secret-long-secret-long-secret-long-secret-",
    })
    void isAcceptedAndIsWhatTheSignerGives(String fixture, String secret) {
        String signature = new String(Resources.bytes("verification/" + fixture + ".signature"), US_ASCII);

        assertTrue(SignatureVerifier.of(secret).verify(BODY, signature));
        assertEquals(signature, WebhookSigner.of(secret).sign(BODY));
    }
}
