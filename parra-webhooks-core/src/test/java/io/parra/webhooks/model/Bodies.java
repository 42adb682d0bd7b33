package io.parra.webhooks.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Bodies written as text, and the events read from them. */
final class Bodies {

    private static final EventReader READER = new EventReader();
    private static final JsonMapper MAPPER = new JsonMapper();

    private Bodies() {}

    static ParraEvent read(String body) {
        return READER.read(body.getBytes(UTF_8));
    }

    /** The event of a body with id, type and payload, in this order. */
    static ParraEvent event(String type, String payload) {
        return read("{\"id\":\"e1\",\"type\":\"" + type + "\",\"payload\":" + payload + "}");
    }

    static Contact contact(String payload) {
        return assertInstanceOf(ContactEvent.Created.class, event("contact.created", payload))
                .payload();
    }

    static Message message(String payload) {
        return assertInstanceOf(MessageEvent.Created.class, event("message.created", payload))
                .payload();
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
