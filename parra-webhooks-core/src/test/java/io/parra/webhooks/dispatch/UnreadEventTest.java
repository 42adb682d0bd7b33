package io.parra.webhooks.dispatch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.model.UnknownEvent;
import org.junit.jupiter.api.Test;

/** An event whose payload is not of the shape that its type promises: did it miss a handler that wants such events? */
class UnreadEventTest {

    private static final ParraEvent SHAPELESS = Events.of("contact.created", "null");

    private final EventDispatcher.Builder handlers = EventDispatcher.builder();

    @Test
    void missedTheHandlerOfItsClass() {
        assertTrue(unread(handlers.on(ContactEvent.Created.class, event -> {}), SHAPELESS));
    }

    @Test
    void missedTheHandlerOfItsFamily() {
        assertTrue(unread(handlers.on("crm", ContactEvent.class, event -> {}), SHAPELESS));
    }

    @Test
    void missedTheHandlerOfOtherActionsOfItsFamily() {
        assertTrue(unread(
                handlers.on(ContactEvent.Other.class, event -> {}), Events.of("contact.merged", "{\"name\":\"x\"}")));
    }

    @Test
    void missedItsHandlerThoughAnotherTakesEveryEvent() {
        handlers.on(ParraEvent.class, event -> {}).on(ContactEvent.class, event -> {});

        assertTrue(unread(handlers, SHAPELESS));
    }

    @Test
    void missedNobodyWhereAHandlerTakesUnknownEvents() {
        handlers.on(ContactEvent.class, event -> {}).on(UnknownEvent.class, event -> {});

        assertFalse(unread(handlers, SHAPELESS));
    }

    @Test
    void missedNobodyWhereOnlyAnotherClassIsWanted() {
        handlers.on(ContactEvent.Deleted.class, event -> {}).on(MessageEvent.class, event -> {});

        assertFalse(unread(handlers, SHAPELESS));
    }

    @Test
    void missedNobodyWhereOnlyEveryEventIsWanted() {
        assertFalse(unread(handlers.on(ParraEvent.class, event -> {}), SHAPELESS));
    }

    @Test
    void missedNobodyWhereNothingIsWanted() {
        assertFalse(unread(handlers, SHAPELESS));
    }

    @Test
    void isNoneThatFits() {
        assertFalse(unread(handlers.on(ContactEvent.class, event -> {}), Events.of("contact.created")));
    }

    @Test
    void isNoneOfATypeThatThisVersionDoesNotKnow() {
        assertFalse(unread(handlers.on(ContactEvent.class, event -> {}), Events.of("reaction.created", "null")));
    }

    private static boolean unread(EventDispatcher.Builder handlers, ParraEvent event) {
        return handlers.build().dispatch(event).unread();
    }
}
