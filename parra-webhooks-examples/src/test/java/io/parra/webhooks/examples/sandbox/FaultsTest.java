package io.parra.webhooks.examples.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.store.Attempt;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.UnknownEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class FaultsTest extends SandboxFixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void duplicatesAreTwoDeliveriesOfTheSameBytes() {
        registerWith(Fault.DUPLICATES);
        fire("message.created");
        List<Delivery> both = awaitAll(2, DeliveryState.DELIVERED);
        assertEquals(
                Set.of(true, false),
                Set.copyOf(both.stream().map(Delivery::duplicate).toList()));
        assertEquals(
                receiver.requests().get(0).body(), receiver.requests().get(1).body());
    }

    @Test
    void outOfOrderHoldsEverySecondEventBack() {
        registerWith(Fault.OUT_OF_ORDER);
        Event first = fire("contact.created");
        Event second = fire("contact.updated");
        List<Receiver.Request> requests = awaitRequests(2);
        assertEquals(text(second), requests.get(0).body());
        assertEquals(text(first), requests.get(1).body());
    }

    @Test
    void lateEventsComeLate() {
        registerWith(Fault.LATE);
        fire("message.created");
        Delivery delivery = awaitOne(DeliveryState.DELIVERED);
        Attempt attempt = sandbox.deliveries().attempts(delivery.id()).get(0);
        assertTrue(Duration.between(delivery.createdAt(), attempt.startedAt()).toMillis() >= 900);
    }

    @Test
    void aWrongSignatureIsWellFormedAndDoesNotVerify() {
        Webhook webhook = registerWith(Fault.WRONG_SIGNATURE);
        fire("message.created");
        Receiver.Request request = awaitRequests(1).get(0);
        assertTrue(request.signature().matches("[0-9a-f]{64}"));
        assertFalse(verifies(request, webhook.secret().value()));
    }

    @Test
    void aTruncatedBodyEndsInItsMiddleWithTheConnection() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // In a thread of its own: the common pool may have one only, which the pauses of a broken body need.
            FutureTask<String> received = new FutureTask<>(() -> untilItsEnd(server));
            new Thread(received, "truncated-body").start();
            Webhook webhook = registerWith(Fault.TRUNCATED_BODY);
            sandbox.webhooks()
                    .edit(
                            webhook.id(),
                            new WebhookDraft(
                                    null, "http://127.0.0.1:" + server.getLocalPort(), null, null, null, null));
            Event event = fire("message.created");
            int length = event.body().length();
            String request = received.get();
            assertTrue(request.contains("Content-Length: " + length + "\r\n"));
            String body = request.substring(request.indexOf("\r\n\r\n") + 4);
            assertEquals(new String(event.body().bytes(), 0, length / 2, UTF_8), body);
        }
        Delivery delivery = awaitOne(DeliveryState.FAILED);
        assertEquals("The connection was cut in the middle of the body, on purpose.", delivery.lastError());
        Attempt attempt = sandbox.deliveries().attempts(delivery.id()).get(0);
        assertEquals(attempt.requestBytes(), attempt.requestBody().length());
    }

    @Test
    void aHugeBodyIsAuthenticAndRecordedInItsBeginning() {
        Webhook webhook = registerWith(Fault.HUGE_BODY);
        fire("message.created");
        Delivery delivery = awaitOne(DeliveryState.DELIVERED);
        Receiver.Request request = receiver.requests().get(0);
        assertTrue(request.body().length() > 600_000);
        assertTrue(verifies(request, webhook.secret().value()));
        Attempt attempt = sandbox.deliveries().attempts(delivery.id()).get(0);
        assertEquals(request.body().getBytes(UTF_8).length, attempt.requestBytes());
        assertEquals(256 * 1024, attempt.requestBody().length());
    }

    @Test
    void aSlowBodyTricklesIn() {
        Webhook webhook = registerWith(Fault.SLOW_BODY);
        Event event = fire("message.created");
        Delivery delivery = awaitOne(DeliveryState.DELIVERED);
        assertTrue(verifies(receiver.requests().get(0), webhook.secret().value()));
        assertEquals(text(event), receiver.requests().get(0).body());
        Attempt attempt = sandbox.deliveries().attempts(delivery.id()).get(0);
        assertTrue(attempt.latency().toMillis() >= 700, attempt.latency().toString());
    }

    @Test
    void anUnknownTypeIsAuthenticAndUnknown() {
        Webhook webhook = registerWith(Fault.UNKNOWN_TYPE);
        fire("message.created");
        Receiver.Request request = awaitRequests(1).get(0);
        assertTrue(verifies(request, webhook.secret().value()));
        assertTrue(new EventReader().read(request.body().getBytes(UTF_8)) instanceof UnknownEvent);
    }

    @Test
    void extraFieldsAreAddedToEventAndPayload() throws IOException {
        registerWith(Fault.EXTRA_FIELDS);
        Event event = fire("contact.created");
        JsonNode sent = JSON.readTree(awaitRequests(1).get(0).body());
        JsonNode fired = JSON.readTree(text(event));
        assertTrue(sent.size() > fired.size());
        assertTrue(sent.path("payload").size() > fired.path("payload").size());
        assertEquals(fired.path("payload").path("id"), sent.path("payload").path("id"));
    }

    @Test
    void idOnlyLeavesADeletionItsIdAndOthersAlone() throws IOException {
        registerWith(Fault.ID_ONLY_DELETED);
        Event event = fire("contact.deleted");
        String id = JSON.readTree(text(event)).path("payload").path("id").asText();
        JsonNode sent = JSON.readTree(awaitRequests(1).get(0).body());
        assertEquals(JSON.createObjectNode().put("id", id), sent.path("payload"));
        Event other = fire("contact.created");
        assertEquals(text(other), awaitRequests(2).get(1).body());
    }

    @Test
    void faultsCombine() {
        Webhook webhook = registerWith(
                Fault.DUPLICATES, Fault.EXTRA_FIELDS, Fault.ID_ONLY_DELETED, Fault.UNKNOWN_TYPE, Fault.SLOW_BODY);
        Event event = fire("message.deleted");
        awaitAll(2, DeliveryState.DELIVERED);
        Receiver.Request request = receiver.requests().get(0);
        assertTrue(verifies(request, webhook.secret().value()));
        assertTrue(request.body().contains("\"reaction.deleted\""));
        assertNotEquals(text(event), request.body());
    }

    @Test
    void eachFaultHasASentenceForPeople() {
        for (Fault fault : Fault.values()) {
            assertTrue(fault.sentence().matches("[A-Z].{20,140}\\."), fault.sentence());
        }
    }

    private static String untilItsEnd(ServerSocket server) {
        StringBuilder received = new StringBuilder();
        try (Socket socket = server.accept()) {
            byte[] buffer = new byte[8_192];
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                received.append(new String(buffer, 0, n, UTF_8));
            }
        } catch (IOException e) {
            received.append("[reset]");
        }
        return received.toString();
    }

    private static String text(Event event) {
        return new String(event.body().bytes(), UTF_8);
    }
}
