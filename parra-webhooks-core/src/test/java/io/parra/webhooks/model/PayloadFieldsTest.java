package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.parra.webhooks.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every field that is known of every payload, as the samples hold it. */
class PayloadFieldsTest {

    private static final Map<String, JsonNode> NOTHING = Map.of();
    private static final Instant NEW_YEAR_2025 = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant JUNE_2025 = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant FEBRUARY_2026 = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant ACTIVE = Instant.parse("2025-12-31T16:00:00Z");

    private static final Attachment ENGINE = new Attachment(
            "aR2n6XeM8pCgUd5F",
            "mK5y3DsB9tJqWa7H",
            "engine.png",
            "https://assets.example.com/attachments/engine.png",
            "image/png",
            48213L,
            ACTIVE.plusSeconds(5),
            NOTHING);
    private static final Contact ADA = new Contact(
            "cJ4q8ZtW2mXyPb1L",
            "ada",
            "+44 20 7946 0958",
            "https://assets.example.com/avatars/ada.png",
            null,
            null,
            ACTIVE,
            NEW_YEAR_2025,
            NOTHING);

    @Test
    void ofAContact() {
        Contact contact = assertInstanceOf(ContactEvent.Deleted.class, sample("contact.deleted"))
                .payload();

        assertEquals(
                new Contact(
                        "cJ4q8ZtW2mXyPb1L",
                        "ada",
                        "+44 20 7946 0958",
                        "https://assets.example.com/avatars/ada.png",
                        "Ada Lovelace",
                        "vT9sKd3RfQ6uHn0E",
                        ACTIVE,
                        NEW_YEAR_2025,
                        NOTHING),
                contact);
    }

    @Test
    void ofAConversationWithAContact() {
        Conversation conversation = assertInstanceOf(ConversationEvent.Updated.class, sample("conversation.updated"))
                .payload();

        assertEquals(
                new Conversation(
                        "vT9sKd3RfQ6uHn0E",
                        "cJ4q8ZtW2mXyPb1L",
                        null,
                        "mK5y3DsB9tJqWa7H",
                        true,
                        false,
                        ACTIVE,
                        ACTIVE.plusSeconds(100),
                        NEW_YEAR_2025,
                        null,
                        NOTHING),
                conversation);
    }

    @Test
    void ofAConversationOfAGroup() {
        Conversation conversation = assertInstanceOf(ConversationEvent.Deleted.class, sample("conversation.deleted"))
                .payload();

        assertEquals(
                new Conversation(
                        "vH3m7PzA5wYbQf2C",
                        null,
                        "gE8c4LvN1rSxTk6J",
                        null,
                        false,
                        true,
                        ACTIVE,
                        null,
                        JUNE_2025,
                        FEBRUARY_2026,
                        NOTHING),
                conversation);
    }

    @Test
    void ofAMessage() {
        Message message = assertInstanceOf(MessageEvent.Updated.class, sample("message.updated"))
                .payload();

        assertEquals(
                new Message(
                        "mK5y3DsB9tJqWa7H",
                        "vT9sKd3RfQ6uHn0E",
                        ADA,
                        "It\u2019s drawn: see the engine \u2699\ufe0f",
                        List.of(new Reaction("thumbs_up", List.of("bo", "ada")), new Reaction("heart", List.of("bo"))),
                        List.of(ENGINE),
                        ACTIVE.plusSeconds(200),
                        ACTIVE,
                        ACTIVE.plusSeconds(300),
                        NOTHING),
                message);
    }

    @Test
    void ofAGroup() {
        Group group = assertInstanceOf(GroupEvent.Deleted.class, sample("group.deleted"))
                .payload();
        Contact bo = new Contact(
                "cB7w1YhG5kLoVz3S",
                "bo",
                "555-0100",
                "https://assets.example.com/avatars/bo.png",
                null,
                null,
                null,
                JUNE_2025,
                NOTHING);

        assertEquals(
                new Group(
                        "gE8c4LvN1rSxTk6J",
                        "Analysts",
                        "Notes on the engine",
                        "https://assets.example.com/avatars/analysts.png",
                        "vH3m7PzA5wYbQf2C",
                        List.of(ADA, bo),
                        JUNE_2025,
                        FEBRUARY_2026,
                        NOTHING),
                group);
    }

    @Test
    void ofAnAttachment() {
        Attachment attachment = assertInstanceOf(AttachmentEvent.Created.class, sample("attachment.created"))
                .payload();

        assertEquals(ENGINE, attachment);
    }

    private static ParraEvent sample(String type) {
        return new EventReader().read(Samples.body(type));
    }
}
