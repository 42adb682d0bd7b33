package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.dispatch.EventDispatcher;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.MalformedEventException;
import io.parra.webhooks.model.ParraEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The handlers of a delivery, as an inbox runs them. */
class HandlerRunnerTest {

    private static final String FITTING = "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\"}}";
    private static final String SHAPELESS = "{\"id\":\"e\\n1\",\"type\":\"contact.created\",\"payload\":null}";

    private final EventReader reader = new EventReader();
    private final List<ParraEvent> handled = new ArrayList<>();
    private final IllegalStateException failure = new IllegalStateException("down");
    private final HandlerRunner runner = new HandlerRunner(
            reader,
            EventDispatcher.builder()
                    .on("good", ContactEvent.class, handled::add)
                    .on("bad", ContactEvent.class, event -> {
                        throw failure;
                    })
                    .build(),
            WebhookObserver.NONE,
            new AwaitedRuns());

    @Test
    void getTheEventThatWasReadWhenTheDeliveryCame() {
        ReceivedDelivery delivery = received(FITTING);

        runner.run(delivery, new HashSet<>());

        assertSame(delivery.event(), handled.get(0));
    }

    @Test
    void getAnEventThatIsReadAgainWhereTheDeliveryWasStored() {
        Delivery stored = stored(FITTING);

        runner.run(stored, new HashSet<>());

        assertEquals(reader.read(stored.body()), handled.get(0));
    }

    @Test
    void areLoggedWithWhenTheyRunAgain() {
        try (ReceiverLog log = new ReceiverLog()) {
            runner.retrying(stored(FITTING), Instant.EPOCH);

            assertTrue(
                    log.text()
                            .contains(
                                    "INFO io.parra.webhooks.WebhookReceiver - contact.created e1 is tried again at 1970-01-01T00:00:00Z"),
                    log.text());
        }
    }

    @Test
    void areReportedWithWhoSucceededAndWhoFailed() {
        Set<String> succeeded = new HashSet<>();
        RunResult result = runner.run(received(FITTING), succeeded);

        assertEquals(new RunResult(List.of(failure), false), result);
        assertEquals(Set.of("good"), succeeded);
    }

    @Test
    void areLeftOutWhereTheyAreDone() {
        RunResult result = runner.run(received(FITTING), new HashSet<>(Set.of("good", "bad")));

        assertEquals(new RunResult(List.of(), false), result);
        assertEquals(List.of(), handled);
    }

    @Test
    void areLoggedWithEventAndCauseWhereTheyFail() {
        try (ReceiverLog log = new ReceiverLog()) {
            runner.run(received(FITTING), new HashSet<>());

            String text = log.text();
            assertTrue(text.contains("ERROR"), text);
            assertTrue(text.contains("Handler bad failed for contact.created e1"), text);
            assertTrue(text.contains("java.lang.IllegalStateException: down"), text);
        }
    }

    @Test
    void areLoggedAsMissedWhereThePayloadIsNotOfTheShapeThatTheyWant() {
        try (ReceiverLog log = new ReceiverLog()) {
            RunResult result = runner.run(received(SHAPELESS), new HashSet<>());

            assertEquals(new RunResult(List.of(), true), result);
            assertTrue(log.text().contains("ERROR"), log.text());
            assertTrue(
                    log.text().contains("The handlers that want contact.created did not get e\\u000a1: its payload"),
                    log.text());
        }
    }

    @Test
    void areAnAttemptThatFailedWhereTheStoredBodyCannotBeRead() {
        RecordingObserver observer = new RecordingObserver();
        HandlerRunner observed = new HandlerRunner(
                reader,
                EventDispatcher.builder()
                        .on("good", ContactEvent.class, handled::add)
                        .build(),
                observer,
                new AwaitedRuns());

        assertThrows(MalformedEventException.class, () -> observed.run(stored("no JSON"), new HashSet<>()));
        assertEquals("attempt", observer.told().get(0));
        assertTrue(
                observer.told().get(1).startsWith("attempt failed with "),
                () -> observer.told().get(1));
        assertEquals("attempt over", observer.told().get(2));
        assertEquals(List.of(), handled);
    }

    @Test
    void areNotLoggedWhereAllGoesWell() {
        try (ReceiverLog log = new ReceiverLog()) {
            runner.run(received(FITTING), new HashSet<>(Set.of("bad")));

            assertEquals("", log.text());
        }
    }

    @Test
    void belongToADeliveryThatPrintsItsKeyOnly() {
        ReceivedDelivery delivery = received(FITTING);

        assertEquals("Delivery[" + Delivery.keyOf(delivery.body()) + "]", delivery.toString());
        assertEquals("e1", delivery.eventId());
        assertEquals("contact.created", delivery.type());
        assertEquals(Instant.EPOCH, delivery.receivedAt());
        assertFalse(delivery.key().isEmpty());
    }

    private ReceivedDelivery received(String json) {
        byte[] body = json.getBytes(UTF_8);
        return new ReceivedDelivery(body, reader.read(body), Instant.EPOCH, null, WebhookObserver.Reception.UNOBSERVED);
    }

    private Delivery stored(String json) {
        byte[] body = json.getBytes(UTF_8);
        return new Delivery() {
            @Override
            public String key() {
                return Delivery.keyOf(body);
            }

            @Override
            public byte[] body() {
                return body;
            }

            @Override
            public String eventId() {
                return "e1";
            }

            @Override
            public String type() {
                return "contact.created";
            }

            @Override
            public Instant receivedAt() {
                return Instant.EPOCH;
            }

            @Override
            public @Nullable String traceparent() {
                return null;
            }
        };
    }
}
