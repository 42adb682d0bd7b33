package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading bytes of any kind, compared with a reader that takes them for a tree. */
class ReadFuzzTest {

    private final EventReader reader = new EventReader();

    @FuzzTest
    @DictionaryEntries({"\"id\":", "\"type\":", "\"payload\":", "\"contact\":", "\"reactions\":", "\"created_at\":"})
    void seesAnEventWhereATreeHasOneAndMakesNothingUp(byte[] body) throws Exception {
        byte[] original = body.clone();
        ParraEvent event = read(body);
        assertArrayEquals(original, body);

        JsonNode tree;
        try {
            tree = ReferenceReader.tree(body);
        } catch (NumberFormatException e) {
            // Where such a number is passed over, the event is delivered; where it is read, it is malformed.
            return;
        }
        assertEquals(tree == null, event == null);
        if (tree != null && event != null) {
            compare(tree, event);
            assertArrayEquals(original, event.raw().bytes());
        }
    }

    private static void compare(JsonNode tree, ParraEvent event) throws Exception {
        assertEquals(tree.path("id").textValue(), event.id());
        assertEquals(tree.path("type").textValue(), event.type());
        Object payload = event.payload();
        if (event instanceof UnknownEvent) {
            assertEquals(tree.get("payload"), payload);
            return;
        }
        assertNotNull(payload);
        JsonNode expected = tree.path("payload");
        assertEquals(
                expected.path("id").textValue(),
                payload.getClass().getMethod("id").invoke(payload));
        Map<?, ?> additional =
                (Map<?, ?>) payload.getClass().getMethod("additionalFields").invoke(payload);
        additional.forEach((name, value) -> assertEquals(expected.get(String.valueOf(name)), value));
    }

    private @Nullable ParraEvent read(byte[] body) {
        try {
            return reader.read(body);
        } catch (MalformedEventException e) {
            return null;
        }
    }
}
