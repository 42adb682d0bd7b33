package io.parra.webhooks.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    private static final byte[] BODY = "{}".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\n", "\r\n", "\n\n\n", " \n", "\u2003", "\u3000\n"})
    void refusesAValueThatIsBlank(String value) {
        String message = assertThrows(IllegalArgumentException.class, () -> WebhookSecret.of(value))
                .getMessage();

        assertEquals(
                "The webhook secret is blank: set it to the secret key of your webhook, from Parra's dashboard",
                message);
    }

    @Test
    void refusesAValueThatIsNotSet() {
        String message = assertThrows(IllegalArgumentException.class, () -> WebhookSecret.of(null))
                .getMessage();

        assertEquals(
                "The webhook secret is not set: set it to the secret key of your webhook, from Parra's dashboard",
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key\n", "key\r\n", "key\n\n", "key\r"})
    void dropsLineBreaksAtTheEnd(String value) {
        assertEquals(WebhookSecret.of("key"), WebhookSecret.of(value));
        assertEquals(signature("key"), signature(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {" key", "key ", "\nkey", "k\ney", "key\n ", "Key", "key,key"})
    void countsEveryOtherCharacter(String value) {
        assertNotEquals(WebhookSecret.of("key"), WebhookSecret.of(value));
        assertNotEquals(signature("key"), signature(value));
    }

    @Test
    void equalsASecretOfTheSameValueOnly() {
        assertEquals(WebhookSecret.of("key"), WebhookSecret.of("key"));
        assertEquals(WebhookSecret.of("key").hashCode(), WebhookSecret.of("key").hashCode());
        assertNotEquals(WebhookSecret.of("key"), WebhookSecret.of("kex"));
        assertFalse(WebhookSecret.of("key").equals(new Object()));
    }

    @Test
    void isNotPrintedByAnythingThatHoldsIt() {
        String value = "Zx9kQ2-test-secret-7Lm4";
        List<Object> holders = List.of(
                WebhookSecret.of(value),
                WebhookSecret.of(value).hmac(),
                SignatureVerifier.of(value),
                WebhookSigner.of(value));
        String printed = holders.toString();

        assertFalse(printed.contains(value), printed);
        assertTrue(printed.startsWith("[WebhookSecret[hidden]"), printed);
    }

    @Test
    void isNotPrintedWhereItsNeighbourInAListIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> SignatureVerifier.of("Zx9kQ2-test-secret-7Lm4", " "))
                .toString();

        assertFalse(message.contains("Zx9kQ2"), message);
    }

    private static String signature(String secret) {
        return WebhookSigner.of(secret).sign(BODY);
    }
}
