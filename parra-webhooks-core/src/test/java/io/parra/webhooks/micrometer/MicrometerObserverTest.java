package io.parra.webhooks.micrometer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.LaterInbox;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The metrics that Micrometer makes of what a receiver does. */
class MicrometerObserverTest {

    private static final WebhookSigner PARRA = WebhookSigner.of("a secret");

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void countRequestsByOutcomeReasonAndType() {
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret("a secret")
                .observer(MicrometerObserver.of(meters))
                .build()) {
            receive(receiver, "contact.created");
            receive(receiver, "contact.created");
            receive(receiver, "contact.merged");
            receive(receiver, "no such type");
            receive(receiver, "x".repeat(1_000));
            receiver.receive(body("contact.created"), null);
            receiver.receive("{}".getBytes(UTF_8), PARRA.sign("{}".getBytes(UTF_8)));
        }

        assertEquals(
                Map.of(
                        "handled none contact.created", 1L,
                        "duplicate none contact.created", 1L,
                        "handled none unknown", 3L,
                        "unauthenticated no_signature none", 1L,
                        "malformed malformed_event none", 1L),
                counts("parra.webhooks.receive", "outcome", "reason", "event.type"));
    }

    @Test
    void givesItsTraceToTheInboxAndGoesOnWithItWhenTheHandlersRun() {
        ObservationRegistry observations = ObservationRegistry.create();
        TracesInHeaders traces = new TracesInHeaders();
        observations.observationConfig().observationHandler(traces);
        LaterInbox inbox = new LaterInbox();
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret("a secret")
                .inbox(inbox)
                .observer(MicrometerObserver.of(observations, meters))
                .build()) {
            receive(receiver, "contact.created");
            inbox.runner().run(inbox.delivery(), new HashSet<>());
        }

        assertEquals(TracesInHeaders.TRACE, inbox.traceparent());
        assertEquals(List.of(TracesInHeaders.TRACE), traces.goneOnWith());
    }

    @Test
    void countRunsOfHandlersByNameOutcomeAndType() {
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret("a secret")
                .observer(MicrometerObserver.of(meters))
                .on("good", ContactEvent.class, event -> {})
                .on(ContactEvent.class, event -> {
                    throw new IllegalStateException("down");
                })
                .build()) {
            receive(receiver, "contact.created");
            receive(receiver, "contact.created");
        }

        assertEquals(
                Map.of(
                        "good succeeded contact.created none", 1L,
                        "unnamed handler of ContactEvent failed contact.created IllegalStateException", 2L),
                counts("parra.webhooks.handle", "handler", "outcome", "event.type", "error"));
        assertEquals(Map.of(), counts("parra.webhooks.attempt"));
        assertEquals(Map.of(), counts("parra.webhooks.store"));
    }

    @Test
    void countWhatALaterInboxDoes() {
        LaterInbox inbox = new LaterInbox();
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret("a secret")
                .inbox(inbox)
                .observer(MicrometerObserver.of(meters))
                .on("contacts", ContactEvent.class, event -> {
                    throw new IllegalStateException("down");
                })
                .on("messages", MessageEvent.class, event -> {})
                .build()) {
            receive(receiver, "contact.created");
            inbox.runner().run(inbox.delivery(), new HashSet<>());
            inbox.runner().retrying(inbox.delivery(), Instant.EPOCH);
            inbox.runner().givenUp(inbox.delivery());
            receive(receiver, "message.created");
            inbox.runner().run(inbox.delivery(), new HashSet<>());
        }

        assertEquals(
                Map.of("stored contact.created", 1L, "stored message.created", 1L),
                counts("parra.webhooks.store", "outcome", "event.type"));
        assertEquals(
                Map.of("failed contact.created", 1L, "succeeded message.created", 1L),
                counts("parra.webhooks.attempt", "outcome", "event.type"));
        assertEquals(Map.of("contact.created", 1L), counts("parra.webhooks.retries", "event.type"));
        assertEquals(Map.of("contact.created", 1L), counts("parra.webhooks.dead.letters", "event.type"));
    }

    @Test
    void countEventsThatTheirHandlersMissed() {
        byte[] shapeless = "{\"id\":\"e1\",\"type\":\"contact.created\"}".getBytes(UTF_8);
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret("a secret")
                .observer(MicrometerObserver.of(meters))
                .on(ContactEvent.class, event -> {})
                .build()) {
            receiver.receive(shapeless, PARRA.sign(shapeless));
        }

        assertEquals(Map.of("contact.created", 1L), counts("parra.webhooks.missed", "event.type"));
    }

    /** How often each combination of these tags was counted, in timers and counters of this name. */
    private Map<String, Long> counts(String name, String... tags) {
        Map<String, Long> counts = new TreeMap<>();
        for (Meter meter : meters.find(name).meters()) {
            String key = List.of(tags).stream()
                    .map(tag -> String.valueOf(meter.getId().getTag(tag)))
                    .collect(Collectors.joining(" "));
            counts.merge(key, count(meter), Long::sum);
        }
        return counts;
    }

    private static long count(Meter meter) {
        return meter instanceof Timer timer
                ? timer.count()
                : (long) meter.measure().iterator().next().getValue();
    }

    private static void receive(WebhookReceiver receiver, String type) {
        byte[] body = body(type);
        receiver.receive(body, PARRA.sign(body));
    }

    private static byte[] body(String type) {
        return ("{\"id\":\"e1\",\"type\":\"" + type + "\",\"payload\":{\"id\":\"p1\"}}").getBytes(UTF_8);
    }
}
