package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.parra.webhooks.Resources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one whole payload that Parra's guide shows. */
class GuideExampleTest {

    private static final byte[] BODY = Resources.bytes("model/guide-message-updated.json");

    private final ParraEvent event = new EventReader().read(BODY);

    @Test
    void isReadWithEveryField() {
        Contact kevin = new Contact(
                "WAz8eIbvDR60rouK",
                "KevinMcCallister",
                "1-800-759-3000",
                "https://assets.parra.io/avatars/kevin.jpg",
                null,
                null,
                Instant.parse("1992-05-05T22:00:00Z"),
                Instant.parse("1991-12-08T23:00:00Z"),
                Map.of());
        Message message = new Message(
                "SIuAFUNKdSYHZF2w",
                "xgQQXg3hrtjh7AvZ",
                kevin,
                "I\u2019m traveling with my dad. He\u2019s at a meeting. I hate meetings.",
                List.of(),
                List.of(),
                Instant.parse("1992-05-05T22:00:00Z"),
                Instant.parse("1991-12-08T23:00:00Z"),
                Instant.parse("1991-12-08T23:00:00Z"),
                Map.of());

        assertEquals(new MessageEvent.Updated("a056V7R7NmNRjl70", message, RawBody.of(BODY)), event);
    }

    @Test
    void isAMessageUpdated() {
        assertInstanceOf(MessageEvent.Updated.class, event);
        assertEquals("message.updated", event.type());
    }

    @Test
    void isKeptByteForByte() {
        assertArrayEquals(
                Resources.bytes("model/guide-message-updated.json"), event.raw().bytes());
    }

    /** The guide's first example, without its comment: the same id, and another type. */
    @Test
    void sharesItsIdWithAConversationUpdated() {
        ParraEvent other = Bodies.read("{\"id\": \"a056V7R7NmNRjl70\", \"type\": \"conversation.updated\","
                + " \"payload\": {\"id\": \"WAz8eIbvDR60rouK\"}}");

        assertEquals(event.id(), other.id());
        assertEquals(
                "WAz8eIbvDR60rouK",
                assertInstanceOf(ConversationEvent.Updated.class, other)
                        .payload()
                        .id());
    }
}
