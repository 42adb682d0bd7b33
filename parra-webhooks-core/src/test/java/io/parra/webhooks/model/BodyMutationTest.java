package io.parra.webhooks.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parra.webhooks.Resources;
import io.parra.webhooks.testing.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bodies with some bytes changed: each is read or malformed, and nothing else is thrown. */
class BodyMutationTest {

    private static final int MUTATIONS = 50_000;
    private static final byte[] ALPHABET =
            "{}[]:,\"\\/0123456789+-.eEuntrfalsdipy \n\r\t\0\u00e9\u2019\ud83d\ude00\ufeff".getBytes(UTF_8);
    private static final String MESSAGES = "The body (is not UTF-8 text|is not a JSON object|has no (id|type)"
            + "|'s (id|type) is not a text|goes on after its JSON object|holds a number with too large an exponent"
            + "|is not well-formed JSON at line \\d+, column \\d+)";

    private final Random random = new Random(20260101);
    private final EventReader reader = new EventReader();
    private int read;

    @Test
    void areReadAsTheirTreeSaysOrMalformedWithAMessageThatRepeatsNothingOfThem() {
        List<byte[]> originals = originals();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] body = originals.get(random.nextInt(originals.size()));
            for (int changes = random.nextInt(3); changes >= 0 && body.length > 1; changes--) {
                body = mutated(body);
            }
            check(body);
        }
        assertTrue(read > MUTATIONS / 50 && read < MUTATIONS, read + " were read");
    }

    private void check(byte[] body) {
        ParraEvent event = event(body);
        JsonNode tree;
        try {
            tree = ReferenceReader.tree(body);
        } catch (NumberFormatException e) {
            return;
        }
        assertEquals(tree == null, event == null, () -> hex(body));
        if (tree != null && event != null) {
            assertEquals(tree.path("id").textValue(), event.id());
            assertEquals(tree.path("type").textValue(), event.type());
            if (event instanceof UnknownEvent unknown) {
                assertEquals(tree.get("payload"), unknown.payload(), () -> hex(body));
            }
            read++;
        }
    }

    private @Nullable ParraEvent event(byte[] body) {
        try {
            return reader.read(body);
        } catch (MalformedEventException e) {
            String message = String.valueOf(e.getMessage()).replace("The body's", "The body 's");
            assertTrue(message.matches(MESSAGES), message);
            assertNull(e.getCause());
            return null;
        }
    }

    private static List<byte[]> originals() {
        List<byte[]> originals = new ArrayList<>();
        Samples.types().forEach(type -> originals.add(Samples.body(type)));
        originals.add(Resources.bytes("model/guide-message-updated.json"));
        RandomBodies bodies = new RandomBodies(1);
        for (int i = 0; i < 100; i++) {
            originals.add(bodies.next().getBytes(UTF_8));
        }
        return originals;
    }

    private byte[] mutated(byte[] body) {
        int at = random.nextInt(body.length);
        int end = Math.min(body.length, at + 1 + random.nextInt(8));
        return switch (random.nextInt(6)) {
            case 0 -> joined(body, at, new byte[] {(byte) random.nextInt()}, at + 1);
            case 1 -> joined(body, at, new byte[] {ALPHABET[random.nextInt(ALPHABET.length)]}, at + 1);
            case 2 -> joined(body, at, new byte[] {ALPHABET[random.nextInt(ALPHABET.length)]}, at);
            case 3 -> joined(body, at, new byte[0], end);
            case 4 -> joined(body, at, Arrays.copyOfRange(body, at, end), at);
            default -> Arrays.copyOf(body, at);
        };
    }

    private static byte[] joined(byte[] body, int until, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(body, until + middle.length + body.length - from);
        System.arraycopy(middle, 0, joined, until, middle.length);
        System.arraycopy(body, from, joined, until + middle.length, body.length - from);
        return joined;
    }

    private static String hex(byte[] body) {
        return new String(body, UTF_8) + " = " + HexFormat.of().formatHex(body);
    }
}
