package io.parra.webhooks.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ParraEvent;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Handlers that throw. */
class HandlerFailureTest {

    private static final ParraEvent EVENT = Events.of("contact.created");

    private final AtomicInteger calls = new AtomicInteger();
    private final Set<String> succeeded = new HashSet<>();

    @Test
    void doesNotStopTheHandlersAfterIt() {
        IOException cause = new IOException("down");

        DispatchResult result = dispatch(event -> {
            throw cause;
        });

        assertEquals(2, calls.get());
        assertEquals(Set.of("before", "after"), succeeded);
        assertEquals(List.of(new HandlerFailure("failing", cause)), result.failures());
    }

    @Test
    void isReportedForEachHandlerInTheOrderOfTheCalls() {
        DispatchResult result = EventDispatcher.builder()
                .on("z", ParraEvent.class, event -> fail("1"))
                .on("a", ParraEvent.class, event -> fail("2"))
                .build()
                .dispatch(EVENT);

        assertEquals(
                List.of("z: 1", "a: 2"),
                result.failures().stream()
                        .map(failure ->
                                failure.handler() + ": " + failure.cause().getMessage())
                        .toList());
    }

    @Test
    void namesAnUnnamedHandlerByTheClassThatItTakes() {
        DispatchResult result = EventDispatcher.builder()
                .on(ContactEvent.Created.class, event -> fail("1"))
                .on(ParraEvent.class, event -> fail("2"))
                .build()
                .dispatch(EVENT);

        assertEquals(
                List.of("unnamed handler of ContactEvent.Created", "unnamed handler of ParraEvent"),
                result.failures().stream().map(HandlerFailure::handler).toList());
    }

    @Test
    void isCaughtWhereItIsAnError() {
        DispatchResult result = dispatch(event -> {
            throw new NoClassDefFoundError("missing");
        });

        assertEquals(Set.of("before", "after"), succeeded);
        assertInstanceOf(NoClassDefFoundError.class, result.failures().get(0).cause());
    }

    @Test
    void isCaughtWhereTheStackOverflowed() {
        DispatchResult result = dispatch(event -> overflow(1));

        assertEquals(Set.of("before", "after"), succeeded);
        assertInstanceOf(StackOverflowError.class, result.failures().get(0).cause());
    }

    @Test
    void leavesTheThreadInterruptedWhereItWasAnInterrupt() {
        DispatchResult result = dispatch(event -> {
            throw new InterruptedException("stopping");
        });

        assertTrue(Thread.interrupted());
        assertEquals(1, result.failures().size());
        assertEquals(2, calls.get());
    }

    @Test
    void leavesTheHandlersAfterAnInterruptedOneUninterrupted() {
        EventDispatcher dispatcher = EventDispatcher.builder()
                .on("interrupted", ParraEvent.class, event -> {
                    throw new InterruptedException("time is up");
                })
                .on("after", ParraEvent.class, event -> new CountDownLatch(0).await())
                .build();

        dispatcher.dispatch(EVENT, succeeded);

        assertEquals(Set.of("after"), succeeded);
        assertTrue(Thread.interrupted());
    }

    @Test
    void leavesTheThreadUninterruptedWhereItWasNone() {
        dispatch(event -> fail("1"));

        assertFalse(Thread.interrupted());
    }

    private DispatchResult dispatch(EventHandler<ParraEvent> failing) {
        return EventDispatcher.builder()
                .on("before", ParraEvent.class, event -> calls.incrementAndGet())
                .on("failing", ParraEvent.class, failing)
                .on("after", ParraEvent.class, event -> calls.incrementAndGet())
                .build()
                .dispatch(EVENT, succeeded);
    }

    private static void fail(String message) {
        throw new IllegalStateException(message);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }
}
