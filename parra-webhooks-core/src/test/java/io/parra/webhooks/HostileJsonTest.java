package io.parra.webhooks;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.hostile.JsonDocument;
import io.parra.webhooks.hostile.JsonDocuments;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Malformed and borderline JSON, validly signed: what becomes of it, and what it costs. */
class HostileJsonTest {

    private static final int ROUNDS = 100;
    private static final Duration LONGEST = Duration.ofMillis(50);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Map<JsonDocument, String> SIGNATURES = signed(JsonDocuments.all());

    private final AtomicReference<@Nullable ParraEvent> handled = new AtomicReference<>();

    @Test
    void isMalformedOrDeliveredToTheByteAsRfc8259SaysAndLogsOneShortLine() {
        try (WebhookReceiver receiver = receiver()) {
            List<String> wrong = SIGNATURES.keySet().stream()
                    .filter(document -> !isRight(receiver, document))
                    .map(JsonDocument::toString)
                    .toList();

            assertEquals("", String.join("\n", wrong), () -> wrong.size() + " of " + SIGNATURES.size());
        }
    }

    /** What took longer is tried again, until it is compiled, for which a busy machine may take long: so neither matters. */
    @Test
    void takesNoMoreThan50MillisecondsOfCpu() {
        Map<JsonDocument, Long> slow = new LinkedHashMap<>();
        SIGNATURES.keySet().forEach(document -> slow.put(document, Long.MAX_VALUE));
        for (int round = 0; round < ROUNDS && !slow.isEmpty(); round++) {
            try (WebhookReceiver receiver = receiver();
                    ReceiverLog log = new ReceiverLog()) {
                slow.replaceAll((document, before) -> nanosOfCpu(receiver, document));
                assertNotNull(log.text());
            }
            slow.values().removeIf(nanos -> nanos <= LONGEST.toNanos());
        }

        assertEquals(
                "",
                slow.entrySet().stream()
                        .map(entry -> entry.getValue() / 1000 + " us for " + entry.getKey())
                        .collect(joining("\n")));
    }

    private boolean isRight(WebhookReceiver receiver, JsonDocument document) {
        byte[] body = document.body();
        handled.set(null);
        try (ReceiverLog log = new ReceiverLog()) {
            Outcome outcome = receiver.receive(body, SIGNATURES.get(document));
            ParraEvent event = handled.get();

            assertTrue(log.text().length() < 1000, document::toString);
            assertEquals(
                    outcome == Outcome.MALFORMED ? 1 : 0, log.text().lines().count(), document::toString);
            return document.verdict().isDelivered()
                    ? outcome == Outcome.HANDLED
                            && event != null
                            && Arrays.equals(body, event.raw().bytes())
                    : outcome == Outcome.MALFORMED && event == null;
        }
    }

    private static long nanosOfCpu(WebhookReceiver receiver, JsonDocument document) {
        byte[] body = document.body();
        String signature = SIGNATURES.get(document);
        long before = THREADS.getCurrentThreadCpuTime();
        receiver.receive(body, signature);
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private WebhookReceiver receiver() {
        return WebhookReceiver.builder()
                .secret(RawRequest.SECRET)
                .on(ParraEvent.class, handled::set)
                .build();
    }

    private static Map<JsonDocument, String> signed(List<JsonDocument> documents) {
        WebhookSigner signer = WebhookSigner.of(RawRequest.SECRET);
        Map<JsonDocument, String> signatures = new LinkedHashMap<>();
        documents.forEach(document -> signatures.put(document, signer.sign(document.body())));
        return signatures;
    }
}
