package io.parra.webhooks.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes a signed body, its signature, or how often and in what company the signature comes. Random, from a fixed seed. */
public final class Forgeries {

    /** What a header's value may hold over HTTP without being trimmed or refused by the server itself. */
    private static final String VISIBLE =
            "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`" + "abcdefghijklmnopqrstuvwxyz{|}~";

    private final Random random = new Random(20260101);
    private final byte[] body = Bodies.event("e-1", "message.created");
    private final String signature = RawRequest.sign(body);
    private final boolean anyCharacter;

    private Forgeries(boolean anyCharacter) {
        this.anyCharacter = anyCharacter;
    }

    /** {@return those that put any character into a signature} */
    public static Forgeries ofAnyCharacter() {
        return new Forgeries(true);
    }

    /** {@return those that an HTTP server takes for a well-formed request} */
    static Forgeries overHttp() {
        return new Forgeries(false);
    }

    /** {@return the next one, which differs from what was signed by more than the letter case of the signature} */
    public Forgery next() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Forgery(mutated(body), List.of(signature));
            case 2, 3 -> new Forgery(body, List.of(mutated(signature)));
            default -> new Forgery(body, company());
        };
    }

    private List<String> company() {
        String other = random.nextBoolean() ? signature : mutated(signature);
        return switch (random.nextInt(6)) {
            case 0 -> List.of();
            case 1 -> List.of(signature, other);
            case 2 -> List.of(other, signature);
            case 3 -> List.of(signature + "," + other);
            case 4 -> List.of(other, other, signature);
            default -> List.of("sha256=" + other);
        };
    }

    private byte[] mutated(byte[] original) {
        int at = random.nextInt(original.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(original, at);
            case 1 -> spliced(original, at, at, (byte) random.nextInt());
            case 2 -> spliced(original, at, at + 1);
            default -> spliced(original, at, at + 1, (byte) (original[at] ^ 1 << random.nextInt(8)));
        };
    }

    private static byte[] spliced(byte[] original, int from, int to, byte... between) {
        return RawHttp.inOne(Arrays.copyOf(original, from), between, Arrays.copyOfRange(original, to, original.length));
    }

    private String mutated(String original) {
        String text;
        do {
            int at = random.nextInt(original.length());
            String head = original.substring(0, at);
            text = switch (random.nextInt(5)) {
                case 0 -> head;
                case 1 -> head + character() + original.substring(at);
                case 2 -> head + original.substring(at + 1);
                case 3 -> head + "0123456789abcdefABCDEF".charAt(random.nextInt(22)) + original.substring(at + 1);
                default -> head + character() + original.substring(at + 1);
            };
        } while (sameHex(text, original));
        return text;
    }

    /** Letter by letter, as {@code equalsIgnoreCase} takes more characters for equal than the 22 digits. */
    private static boolean sameHex(String text, String original) {
        return text.chars().allMatch(c -> c < 128) && text.equalsIgnoreCase(original);
    }

    private char character() {
        return anyCharacter
                ? (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000)
                : VISIBLE.charAt(random.nextInt(VISIBLE.length()));
    }
}
