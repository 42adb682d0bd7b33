package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which class an event of a type has. */
class EventClassTest {

    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("contact.created", ContactEvent.Created.class),
            Map.entry("contact.updated", ContactEvent.Updated.class),
            Map.entry("contact.deleted", ContactEvent.Deleted.class),
            Map.entry("conversation.created", ConversationEvent.Created.class),
            Map.entry("conversation.updated", ConversationEvent.Updated.class),
            Map.entry("conversation.deleted", ConversationEvent.Deleted.class),
            Map.entry("message.created", MessageEvent.Created.class),
            Map.entry("message.updated", MessageEvent.Updated.class),
            Map.entry("message.deleted", MessageEvent.Deleted.class),
            Map.entry("group.created", GroupEvent.Created.class),
            Map.entry("group.updated", GroupEvent.Updated.class),
            Map.entry("group.deleted", GroupEvent.Deleted.class),
            Map.entry("attachment.created", AttachmentEvent.Created.class),
            Map.entry("attachment.updated", AttachmentEvent.Updated.class),
            Map.entry("attachment.deleted", AttachmentEvent.Deleted.class));

    @Test
    void isThatOfItsTypeForAll15() {
        CLASSES.forEach((type, expected) -> {
            ParraEvent event = Bodies.event(type, "{\"id\":\"p1\"}");

            assertSame(expected, event.getClass());
            assertEquals(type, event.type());
            assertEquals("e1", event.id());
        });
        assertEquals(15, CLASSES.size());
    }

    @Test
    void isOtherForAnActionThatThisVersionDoesNotKnow() {
        List<Class<?>> classes = List.of(
                Bodies.event("contact.merged", "{\"id\":\"p1\"}").getClass(),
                Bodies.event("conversation.merged", "{\"id\":\"p1\"}").getClass(),
                Bodies.event("message.merged", "{\"id\":\"p1\"}").getClass(),
                Bodies.event("group.merged", "{\"id\":\"p1\"}").getClass(),
                Bodies.event("attachment.merged", "{\"id\":\"p1\"}").getClass());

        assertEquals(
                List.of(
                        ContactEvent.Other.class,
                        ConversationEvent.Other.class,
                        MessageEvent.Other.class,
                        GroupEvent.Other.class,
                        AttachmentEvent.Other.class),
                classes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contact.", "contact.created ", "contact.Created", "contact.created.v2", "contact..created"})
    void isOtherForWhateverFollowsTheFamilysDot(String type) {
        assertSame(
                ContactEvent.Other.class, Bodies.event(type, "{\"id\":\"p1\"}").getClass());
        assertEquals(type, Bodies.event(type, "{\"id\":\"p1\"}").type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reaction.created", "contact", "contacts.created", "Contact.created", " contact.created", ".", ""
            })
    void isUnknownEventForAFirstPartThatIsNoFamily(String type) {
        assertSame(UnknownEvent.class, Bodies.event(type, "{\"id\":\"p1\"}").getClass());
        assertEquals(type, Bodies.event(type, "{\"id\":\"p1\"}").type());
    }

    @ParameterizedTest
    @CsvSource({
        "contact.created, contact.deleted",
        "conversation.created, conversation.deleted",
        "message.created, message.deleted",
        "group.created, group.deleted",
        "attachment.created, attachment.deleted"
    })
    void isForeseenByAnUnknownEventOfAKnownType(String one, String another) {
        assertEquals(CLASSES.get(one), unknown(one).expectedClass().orElseThrow());
        assertEquals(CLASSES.get(another), unknown(another).expectedClass().orElseThrow());
    }

    @Test
    void isForeseenAsOtherForAnActionThatThisVersionDoesNotKnow() {
        assertEquals(
                ContactEvent.Other.class,
                unknown("contact.merged").expectedClass().orElseThrow());
    }

    @Test
    void isNotForeseenForAFirstPartThatIsNoFamily() {
        assertEquals(java.util.Optional.empty(), unknown("reaction.created").expectedClass());
    }

    private static UnknownEvent unknown(String type) {
        return (UnknownEvent) Bodies.event(type, "null");
    }
}
