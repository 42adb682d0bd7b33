package io.parra.webhooks.examples.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.examples.sandbox.store.Attempt;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.DeliveryFilter;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Header;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SenderTest extends SandboxFixture {

    @Test
    void whatCouldBeNeitherRecordedNorPostponedForAWhileIsSentAgain() throws Exception {
        register();
        String forAWhile =
                "strftime('%s') + 0 < " + Instant.now().plusSeconds(3).getEpochSecond();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sandbox.db"));
                Statement statement = other.createStatement()) {
            statement.execute("create trigger unrecorded before insert on attempts when " + forAWhile
                    + " begin select raise(abort, 'no'); end");
            statement.execute("create trigger unmoved before update on schedule when " + forAWhile
                    + " and new.execution_time < old.execution_time begin select raise(abort, 'no'); end");
        }
        fire("message.created");
        await().atMost(Duration.ofMinutes(1)).until(() -> deliveries().get(0).state() == DeliveryState.DELIVERED);
    }

    @Test
    void anEventReachesTheWebhookThatPickedItsTypeSignedToTheByte() {
        Webhook webhook = register("message.created");
        fire("contact.created");
        Event event = fire("message.created");
        Receiver.Request request = awaitRequests(1).get(0);
        assertEquals(new String(event.body().bytes(), UTF_8), request.body());
        assertTrue(verifies(request, webhook.secret().value()));
        assertEquals(200, awaitOne(DeliveryState.DELIVERED).lastStatus());
    }

    @Test
    void aPausedWebhookGetsNothing() {
        Webhook paused = register();
        sandbox.webhooks().edit(paused.id(), WebhookDraft.paused(true));
        fire("message.created");
        assertEquals(List.of(), deliveries());
    }

    @Test
    void whatWaitsForARetryIsHeldWhileItsWebhookIsPausedAndSentOnceItIsNot() {
        receiver.answers(Receiver.Answer.status(503).with("Retry-After", "1"));
        Webhook webhook = registerRetrying();
        fire("message.created");
        awaitOne(DeliveryState.RETRYING);
        sandbox.webhooks().edit(webhook.id(), WebhookDraft.paused(true));
        await().during(Duration.ofMillis(1_800))
                .atMost(Duration.ofSeconds(5))
                .until(() -> receiver.requests().size() == 1);
        sandbox.webhooks().edit(webhook.id(), WebhookDraft.paused(false));
        assertEquals(2, awaitOne(DeliveryState.DELIVERED).attempts());
    }

    @Test
    void anAttemptRecordsTheExactRequestAndTheResponse() {
        Webhook webhook = register();
        receiver.answers(Receiver.Answer.status(202).with("X-Receiver", "mine"));
        Event event = fire("group.updated");
        Delivery delivery = awaitOne(DeliveryState.DELIVERED);
        Attempt attempt = sandbox.deliveries().attempts(delivery.id()).get(0);
        Receiver.Request request = receiver.requests().get(0);
        assertEquals(event.body(), attempt.requestBody());
        assertTrue(attempt.requestHeaders().contains(new Header("parra-signature", request.signature())));
        for (Header header : attempt.requestHeaders()) {
            assertEquals(header.value(), request.header(header.name()), header.name());
        }
        assertEquals(202, attempt.status());
        assertEquals("answered 202", new String(attempt.responseBody().bytes(), UTF_8));
        assertTrue(attempt.responseHeaders().contains(new Header("x-receiver", "mine")));
        assertEquals(webhook.url(), attempt.url());
    }

    @Test
    void redirectsAreNotFollowed() {
        register();
        receiver.answers(Receiver.Answer.status(307).with("Location", receiver.url() + "/elsewhere"));
        fire("message.created");
        assertEquals(307, awaitOne(DeliveryState.FAILED).lastStatus());
        assertEquals(1, receiver.requests().size());
    }

    @Test
    void nobodyAtTheUrlIsSaidInASentence() {
        register();
        receiver.close();
        fire("message.created");
        assertEquals(
                "Nobody listens at the URL: the connection was refused.",
                awaitOne(DeliveryState.FAILED).lastError());
    }

    @Test
    void aSlowReceiverDoesNotHoldUpTheOthers() {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver slow = new Receiver()) {
            slow.always(Receiver.Answer.status(200).after(() -> awaitQuietly(end)));
            Webhook stuck = sandbox.webhooks().register(WebhookDraft.of("slow", slow.url(), EventTypes.all()));
            Webhook quick = register();
            for (int i = 0; i < 60; i++) {
                fire("message.created");
            }
            await().until(() -> of(quick, DeliveryState.DELIVERED).size() == 60);
            assertEquals(List.of(), of(stuck, DeliveryState.DELIVERED));
            end.countDown();
        }
    }

    @Test
    void aLongAnswerIsKeptInItsBeginningOnly() {
        register();
        receiver.answers(Receiver.Answer.status(200).saying("x".repeat(1_000_000)));
        fire("message.created");
        Delivery delivery = awaitOne(DeliveryState.DELIVERED);
        Attempt attempt = sandbox.deliveries().attempts(delivery.id()).get(0);
        assertTrue(attempt.responseShortened());
        assertEquals(64 * 1024, attempt.responseBody().length());
    }

    private List<Delivery> of(Webhook webhook, DeliveryState state) {
        return sandbox.deliveries().list(new DeliveryFilter(webhook.id(), null, state, null), Page.newest(500));
    }
}
