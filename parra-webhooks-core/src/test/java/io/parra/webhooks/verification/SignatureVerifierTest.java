package io.parra.webhooks.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

class SignatureVerifierTest {

    private static final byte[] BODY = "{\"id\":\"e1\",\"type\":\"contact.created\"}".getBytes(UTF_8);
    private static final String SIGNATURE = WebhookSigner.of("new key").sign(BODY);

    private final SignatureVerifier verifier = SignatureVerifier.of("new key");

    @Test
    void acceptsTheSignatureOfTheBody() {
        assertTrue(verifier.verify(BODY, SIGNATURE));
    }

    @Test
    void acceptsHexInUpperCase() {
        assertTrue(verifier.verify(BODY, SIGNATURE.toUpperCase(Locale.ROOT)));
    }

    @Test
    void acceptsHexInMixedCase() {
        String mixed = SIGNATURE.substring(0, 32).toUpperCase(Locale.ROOT) + SIGNATURE.substring(32);

        assertTrue(verifier.verify(BODY, mixed));
    }

    @Test
    void acceptsTheSignatureOfAnEmptyBody() {
        byte[] empty = new byte[0];

        assertTrue(verifier.verify(empty, WebhookSigner.of("new key").sign(empty)));
    }

    @Test
    void rejectsTheSignatureOfAnotherBody() {
        assertFalse(verifier.verify("{}".getBytes(UTF_8), SIGNATURE));
    }

    @Test
    void rejectsASignatureUnderAnotherSecret() {
        assertFalse(verifier.verify(BODY, WebhookSigner.of("old key").sign(BODY)));
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("malformed")
    void rejectsWhatIsNot64HexDigits(@Nullable String signature) {
        assertFalse(verifier.verify(BODY, signature));
    }

    static List<String> malformed() {
        return List.of(
                "",
                " ",
                SIGNATURE.substring(1),
                SIGNATURE + "0",
                " " + SIGNATURE,
                SIGNATURE + " ",
                " " + SIGNATURE.substring(1),
                SIGNATURE + "\n",
                "sha256=" + SIGNATURE,
                "sha256=" + SIGNATURE.substring(7),
                "0x" + SIGNATURE.substring(2),
                SIGNATURE + "," + SIGNATURE,
                SIGNATURE + SIGNATURE,
                "g".repeat(64),
                "0".repeat(64),
                "\0".repeat(64),
                "-1".repeat(32),
                "+f".repeat(32));
    }

    @Test
    void rejectsDigitsOfOtherScriptsWithTheRightValues() {
        String arabicIndic = shifted('0', '9', '\u0660');

        assertFalse(verifier.verify(BODY, arabicIndic));
    }

    @Test
    void rejectsFullWidthLettersWithTheRightValues() {
        String fullWidth = shifted('a', 'f', '\uff41');

        assertFalse(verifier.verify(BODY, fullWidth));
    }

    @Test
    void rejectsCharactersThatEqualTheRightOnesInTheirLowByte() {
        StringBuilder signature = new StringBuilder();
        SIGNATURE.chars().forEach(digit -> signature.append((char) (digit + 0x100)));

        assertFalse(verifier.verify(BODY, signature.toString()));
    }

    @Test
    void acceptsWhatEitherOfTwoSecretsSignedWhileOneIsRotated() {
        SignatureVerifier both = SignatureVerifier.of("old key", "new key");

        assertTrue(both.verify(BODY, WebhookSigner.of("old key").sign(BODY)));
        assertTrue(both.verify(BODY, SIGNATURE));
        assertFalse(both.verify(BODY, WebhookSigner.of("third key").sign(BODY)));
    }

    @Test
    void acceptsASecretThatIsGivenTwice() {
        assertTrue(SignatureVerifier.of("new key", "new key\n").verify(BODY, SIGNATURE));
    }

    @Test
    void refusesToBeMadeWithoutASecret() {
        assertThrows(IllegalArgumentException.class, () -> SignatureVerifier.of());
        assertThrows(IllegalArgumentException.class, () -> SignatureVerifier.of(List.of()));
    }

    @Test
    void refusesABlankSecretInAList() {
        assertThrows(IllegalArgumentException.class, () -> SignatureVerifier.of("new key", " \t"));
        assertThrows(IllegalArgumentException.class, () -> SignatureVerifier.of("new key", ""));
    }

    @Test
    void refusesANullSecretInAList() {
        assertThrows(IllegalArgumentException.class, () -> SignatureVerifier.of("new key", null));
    }

    private static String shifted(char from, char to, char target) {
        StringBuilder text = new StringBuilder();
        SIGNATURE.chars().forEach(c -> text.append((char) (c >= from && c <= to ? c - from + target : c)));
        return text.toString();
    }
}
