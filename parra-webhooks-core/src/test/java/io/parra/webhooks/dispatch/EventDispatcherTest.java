package io.parra.webhooks.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.model.UnknownEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDispatcherTest {

    private static final ParraEvent CONTACT_CREATED = Events.of("contact.created");

    private final List<String> called = new ArrayList<>();

    @Test
    void callsHandlersInTheOrderInWhichTheyWereRegistered() {
        EventDispatcher dispatcher = EventDispatcher.builder()
                .on("b", ParraEvent.class, event -> called.add("b"))
                .on(ContactEvent.Created.class, event -> called.add("unnamed"))
                .on("a", ContactEvent.class, event -> called.add("a"))
                .build();

        Set<String> succeeded = new HashSet<>();
        DispatchResult result = dispatcher.dispatch(CONTACT_CREATED, succeeded);

        assertEquals(List.of("b", "unnamed", "a"), called);
        assertEquals(Set.of("a", "b"), succeeded);
        assertEquals(List.of(), result.failures());
    }

    @ParameterizedTest
    @CsvSource({
        "contact.created, all family created",
        "contact.deleted, all family",
        "contact.merged, all family other",
        "message.created, all",
        "reaction.created, all unknown",
    })
    void callsTheHandlersThatTakeTheEventsClassAndNoOthers(String type, String expected) {
        EventDispatcher dispatcher = EventDispatcher.builder()
                .on(ParraEvent.class, event -> called.add("all"))
                .on(ContactEvent.class, event -> called.add("family"))
                .on(ContactEvent.Created.class, event -> called.add("created"))
                .on(ContactEvent.Other.class, event -> called.add("other"))
                .on(UnknownEvent.class, event -> called.add("unknown"))
                .build();

        dispatcher.dispatch(Events.of(type));

        assertEquals(expected, String.join(" ", called));
    }

    @Test
    void handsOverTheEventItself() throws Exception {
        EventHandler<ContactEvent> handler = handler();

        EventDispatcher.builder().on(ContactEvent.class, handler).build().dispatch(CONTACT_CREATED);

        verify(handler).handle((ContactEvent) CONTACT_CREATED);
    }

    @Test
    void takesAHandlerOfAWiderClassForANarrowerOne() {
        EventHandler<ParraEvent> handler = event -> called.add(event.type());

        EventDispatcher.builder()
                .on(MessageEvent.Created.class, handler)
                .on("named", ContactEvent.class, handler)
                .build()
                .dispatch(CONTACT_CREATED);

        assertEquals(List.of("contact.created"), called);
    }

    @Test
    void handlesAnEventThatNobodyTakes() {
        DispatchResult result = EventDispatcher.builder().build().dispatch(CONTACT_CREATED);

        assertEquals(new DispatchResult(List.of(), false, true), result);
    }

    @Test
    void leavesOutNamedHandlersThatAreDone() throws Exception {
        EventHandler<ParraEvent> done = handler();
        EventHandler<ParraEvent> open = handler();
        EventHandler<ParraEvent> unnamed = handler();
        EventDispatcher dispatcher = EventDispatcher.builder()
                .on("done", ParraEvent.class, done)
                .on("open", ParraEvent.class, open)
                .on(ParraEvent.class, unnamed)
                .build();

        Set<String> succeeded = new HashSet<>(Set.of("done", "gone with the last deployment"));
        dispatcher.dispatch(CONTACT_CREATED, succeeded);

        verify(done, never()).handle(any());
        verify(open).handle(CONTACT_CREATED);
        verify(unnamed).handle(CONTACT_CREATED);
        assertEquals(Set.of("done", "gone with the last deployment", "open"), succeeded);
    }

    @Test
    void tellsThatAHandlerHasSucceededBeforeTheNextOneRuns() {
        Set<String> succeeded = new HashSet<>();
        EventDispatcher.builder()
                .on("first", ParraEvent.class, event -> {})
                .on("second", ParraEvent.class, event -> called.addAll(succeeded))
                .build()
                .dispatch(CONTACT_CREATED, succeeded);

        assertEquals(List.of("first"), called);
    }

    @Test
    void keepsTheHandlersItWasBuiltWith() {
        EventDispatcher.Builder builder = EventDispatcher.builder().on(ParraEvent.class, event -> called.add("first"));
        EventDispatcher dispatcher = builder.build();

        builder.on(ParraEvent.class, event -> called.add("second"));
        dispatcher.dispatch(CONTACT_CREATED);

        assertEquals(List.of("first"), called);
    }

    @Test
    void runsHandlersInTheCallingThread() {
        List<Thread> threads = new ArrayList<>();

        EventDispatcher.builder()
                .on(ParraEvent.class, event -> threads.add(Thread.currentThread()))
                .build()
                .dispatch(CONTACT_CREATED);

        assertSame(Thread.currentThread(), threads.get(0));
        assertFalse(Thread.interrupted());
    }

    @SuppressWarnings("unchecked")
    private static <E extends ParraEvent> EventHandler<E> handler() {
        return mock(EventHandler.class);
    }
}
