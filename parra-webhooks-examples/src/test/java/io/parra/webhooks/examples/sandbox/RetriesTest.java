package io.parra.webhooks.examples.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.examples.sandbox.store.Attempt;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetriesTest extends SandboxFixture {

    @Test
    void nothingIsSentAgainUnlessRetriesAreOn() {
        receiver.always(Receiver.Answer.status(500));
        register();
        fire("message.created");
        assertEquals(1, awaitOne(DeliveryState.FAILED).attempts());
    }

    @Test
    void whatIsNotAnswered2xxIsSentAgainWithGrowingDelaysUntilItIs() {
        receiver.answers(Receiver.Answer.status(500), Receiver.Answer.status(404), Receiver.Answer.status(302));
        registerRetrying();
        fire("message.created");
        Delivery delivery = awaitOne(DeliveryState.DELIVERED);
        List<Attempt> attempts = sandbox.deliveries().attempts(delivery.id());
        assertEquals(
                List.of(500, 404, 302, 200),
                attempts.stream().map(Attempt::status).toList());
        assertTrue(between(attempts, 0).toMillis() >= 80);
        assertTrue(between(attempts, 1).toMillis() >= 160);
        assertTrue(between(attempts, 2).toMillis() >= 320);
        assertEquals(
                1,
                receiver.requests().stream()
                        .map(Receiver.Request::body)
                        .distinct()
                        .count());
    }

    @Test
    void itGivesUpAfterTheLastAttempt() {
        receiver.always(Receiver.Answer.status(500));
        registerRetrying();
        fire("message.created");
        assertEquals(4, awaitOne(DeliveryState.FAILED).attempts());
    }

    @Test
    void retryAfterInSecondsTakesThePlaceOfTheDelay() {
        receiver.answers(Receiver.Answer.status(503).with("Retry-After", "2"));
        registerRetrying();
        fire("message.created");
        List<Attempt> attempts =
                sandbox.deliveries().attempts(awaitOne(DeliveryState.DELIVERED).id());
        assertTrue(between(attempts, 0).toMillis() >= 2_000);
    }

    @Test
    void retryAfterAsAnHttpDateTakesThePlaceOfTheDelay() {
        Instant date = Instant.now().plusSeconds(3_600);
        receiver.answers(Receiver.Answer.status(429)
                .with("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC))));
        registerRetrying();
        fire("message.created");
        Instant next = awaitOne(DeliveryState.RETRYING).nextAttemptAt();
        assertNotNull(next);
        assertTrue(Duration.between(next, date).abs().toSeconds() <= 1);
    }

    @Test
    void aRetryAfterOfMoreThanADayIsADay() {
        receiver.answers(Receiver.Answer.status(503).with("Retry-After", "9".repeat(40)));
        registerRetrying();
        fire("message.created");
        Delivery delivery = awaitOne(DeliveryState.RETRYING);
        assertNotNull(delivery.nextAttemptAt());
        long hours =
                Duration.between(delivery.createdAt(), delivery.nextAttemptAt()).toHours();
        assertEquals(24, hours);
    }

    @Test
    void aRetryAfterThatIsNeitherIsNotHeeded() {
        receiver.answers(Receiver.Answer.status(503).with("Retry-After", "soon"));
        registerRetrying();
        fire("message.created");
        assertEquals(2, awaitOne(DeliveryState.DELIVERED).attempts());
    }

    @Test
    void aDeliveryCanBeSentAgainAtOnce() {
        register();
        receiver.answers(Receiver.Answer.status(500));
        fire("message.created");
        Delivery failed = awaitOne(DeliveryState.FAILED);
        sandbox.deliveries().resend(failed.id());
        assertEquals(2, awaitOne(DeliveryState.DELIVERED).attempts());
        sandbox.deliveries().resend(failed.id());
        awaitRequests(3);
        assertEquals(
                receiver.requests().get(0).body(), receiver.requests().get(2).body());
    }

    @Test
    void whatWaitsForARetryCanBeSentAtOnce() {
        receiver.answers(Receiver.Answer.status(503).with("Retry-After", "3600"));
        registerRetrying();
        fire("message.created");
        sandbox.deliveries().resend(awaitOne(DeliveryState.RETRYING).id());
        assertEquals(2, awaitOne(DeliveryState.DELIVERED).attempts());
    }

    private static Duration between(List<Attempt> attempts, int first) {
        return Duration.between(
                attempts.get(first).startedAt(), attempts.get(first + 1).startedAt());
    }
}
