package io.parra.webhooks.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reader of one pass compared with one that takes the body for a tree first. */
class DifferentialTest {

    private static final int BODIES = 30_000;

    private int messages;
    private int unknown;
    private int malformed;

    @Test
    void readersOfOnePassAndOfATreeSeeTheSameEvents() {
        RandomBodies bodies = new RandomBodies(8259);
        for (int i = 0; i < BODIES; i++) {
            String body = bodies.next();
            compare(body, ReferenceReader.tree(body.getBytes(UTF_8)), read(body));
        }
        String spread = messages + " messages, " + unknown + " unknown, " + malformed + " malformed";
        assertTrue(Math.min(messages, Math.min(unknown, malformed)) > BODIES / 10, spread);
    }

    private void compare(String body, @Nullable JsonNode expected, @Nullable ParraEvent event) {
        if (expected == null || event == null) {
            assertEquals(expected == null, event == null, body);
            malformed++;
            return;
        }
        assertEquals(expected.path("id").textValue(), event.id(), body);
        assertEquals(expected.path("type").textValue(), event.type(), body);
        assertEquals(body, event.raw().text());
        JsonNode payload = expected.get("payload");
        Message message = event.type().startsWith("message.") ? ReferenceReader.message(payload) : null;
        if (message == null) {
            assertEquals(UnknownEvent.class, event.getClass(), body);
            assertEquals(payload, event.payload(), body);
            unknown++;
        } else {
            assertEquals(message, event.payload(), body);
            assertNotNull(event.payload());
            messages++;
        }
    }

    private static @Nullable ParraEvent read(String body) {
        try {
            return Bodies.read(body);
        } catch (MalformedEventException e) {
            return null;
        }
    }
}
