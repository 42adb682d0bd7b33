package io.parra.webhooks.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignatureMutationTest {

    private static final int MUTATIONS = 50_000;
    private static final byte[] BODY =
            "{\"id\":\"a\",\"type\":\"message.created\",\"payload\":{\"id\":\"b\"}}".getBytes(UTF_8);
    private static final String SIGNATURE = WebhookSigner.of("a secret").sign(BODY);

    private final SignatureVerifier verifier = SignatureVerifier.of("a secret");
    private final Random random = new Random(20260101);

    @Test
    void noMutatedBodyIsAccepted() {
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] body = mutated(BODY);

            assertFalse(verifier.verify(body, SIGNATURE), () -> new String(body, UTF_8));
        }
    }

    @Test
    void noSignatureMutatedBeyondTheCaseOfItsHexIsAccepted() {
        for (int i = 0; i < MUTATIONS; i++) {
            String signature = mutated(SIGNATURE);

            assertFalse(verifier.verify(BODY, signature), signature);
        }
    }

    private byte[] mutated(byte[] original) {
        byte[] bytes;
        do {
            int at = random.nextInt(original.length);
            bytes = switch (random.nextInt(4)) {
                case 0 -> Arrays.copyOf(original, at);
                case 1 -> inserted(original, at);
                case 2 -> removed(original, at);
                default -> flipped(original, at);
            };
        } while (Arrays.equals(bytes, original));
        return bytes;
    }

    private String mutated(String original) {
        String text;
        do {
            int at = random.nextInt(original.length());
            String tail = original.substring(at + 1);
            text = switch (random.nextInt(5)) {
                case 0 -> original.substring(0, at);
                case 1 -> original.substring(0, at) + anyCharacter() + original.substring(at);
                case 2 -> original.substring(0, at) + tail;
                case 3 -> original.substring(0, at) + "0123456789abcdefABCDEF".charAt(random.nextInt(22)) + tail;
                default -> original.substring(0, at) + anyCharacter() + tail;
            };
        } while (sameHex(text, original));
        return text;
    }

    /** Letter by letter, as {@code equalsIgnoreCase} takes more characters for equal than the 22 digits. */
    private static boolean sameHex(String text, String original) {
        return text.length() == original.length()
                && text.chars().allMatch(c -> c < 128)
                && text.equalsIgnoreCase(original);
    }

    private char anyCharacter() {
        return (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000);
    }

    private byte[] inserted(byte[] original, int at) {
        byte[] bytes = Arrays.copyOf(original, original.length + 1);
        System.arraycopy(original, at, bytes, at + 1, original.length - at);
        bytes[at] = (byte) random.nextInt();
        return bytes;
    }

    private static byte[] removed(byte[] original, int at) {
        byte[] bytes = Arrays.copyOf(original, original.length - 1);
        System.arraycopy(original, at + 1, bytes, at, bytes.length - at);
        return bytes;
    }

    private byte[] flipped(byte[] original, int at) {
        byte[] bytes = original.clone();
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }
}
