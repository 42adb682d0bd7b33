package io.parra.webhooks.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifying signatures of any kind, compared with the JDK's HMAC. An input is a line with a secret, a line with a signature,
 * in which {@code {tag}} and {@code {TAG}} stand for the right one in lower and upper case, and a body.
 */
class VerifyFuzzTest {

    @FuzzTest
    @DictionaryEntries({"{tag}", "{TAG}", "sha256="})
    void acceptsTheTagOfTheBodyAndNothingElse(byte[] input) throws Exception {
        String[] lines = new String(input, UTF_8).split("\n", 3);
        if (lines.length < 3) {
            return;
        }
        String secret = lines[0];
        byte[] body = lines[2].getBytes(UTF_8);
        if (secret.isBlank()) {
            assertThrows(IllegalArgumentException.class, () -> SignatureVerifier.of(secret));
            return;
        }

        String tag = tag(secret.replaceFirst("\r+$", ""), body);
        String claimed = lines[1].replace("{tag}", tag).replace("{TAG}", tag.toUpperCase(Locale.ROOT));
        boolean right = claimed.matches("[0-9a-fA-F]{64}")
                && claimed.toLowerCase(Locale.ROOT).equals(tag);

        assertEquals(right, SignatureVerifier.of(secret).verify(body, claimed));
        assertEquals(right, SignatureVerifier.of("another", secret).verify(body, claimed));
        assertEquals(tag, WebhookSigner.of(secret).sign(body));
    }

    private static String tag(String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
