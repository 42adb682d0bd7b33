package io.parra.webhooks.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.dispatch.HandlerFailure;
import io.parra.webhooks.inbox.LaterInbox;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTesterTest {

    private final List<ParraEvent> handled = new ArrayList<>();
    private final IllegalStateException down = new IllegalStateException("down");

    @TempDir
    Path folder;

    private static WebhookReceiverBuilder receiver() {
        return WebhookReceiver.builder().secret(WebhookTester.SECRET);
    }

    @Test
    void tellsTheOutcomeAndWhichHandlersRanInTheirOrder() {
        WebhookTester webhooks = WebhookTester.of(receiver()
                .on("second-by-name", MessageEvent.class, handled::add)
                .on("another-type", ContactEvent.class, handled::add)
                .on("first-by-name", ParraEvent.class, handled::add)
                .build());

        DeliveryResult result = webhooks.deliver(Samples.messageCreated());

        assertEquals(
                new DeliveryResult(Outcome.HANDLED, List.of("second-by-name", "first-by-name"), List.of()), result);
        assertEquals(200, result.status());
        assertEquals(Samples.messageCreated().event(), handled.get(0));
    }

    @Test
    void tellsWhichHandlerFailedAndWhy() {
        WebhookTester webhooks = WebhookTester.of(receiver()
                .on("bad", MessageEvent.class, event -> {
                    throw down;
                })
                .on("good", MessageEvent.class, handled::add)
                .build());

        DeliveryResult result = webhooks.deliver(Samples.messageCreated());

        assertEquals(
                new DeliveryResult(Outcome.FAILED, List.of("good"), List.of(new HandlerFailure("bad", down))), result);
        assertEquals(500, result.status());
    }

    @Test
    void tellsOfARedeliveryOnlyWhatRanThen() {
        WebhookTester webhooks = WebhookTester.of(receiver()
                .on("good", MessageEvent.class, handled::add)
                .on("bad-once", MessageEvent.class, event -> {
                    if (handled.size() < 2) {
                        handled.add(event);
                        throw down;
                    }
                })
                .build());
        webhooks.deliver(Samples.messageCreated());

        assertEquals(
                List.of("bad-once"), webhooks.deliver(Samples.messageCreated()).succeeded());
        assertEquals(
                new DeliveryResult(Outcome.DUPLICATE, List.of(), List.of()),
                webhooks.deliver(Samples.messageCreated()));
        assertEquals(
                Outcome.HANDLED,
                webhooks.deliver(Samples.messageCreated().freshId()).outcome());
    }

    @Test
    void deliversForgeriesAsTheyAre() {
        WebhookTester webhooks = WebhookTester.of(
                receiver().on("all", ParraEvent.class, handled::add).build());

        DeliveryResult result = webhooks.deliver(Samples.messageCreated().signed("a guess"));

        assertEquals(new DeliveryResult(Outcome.UNAUTHENTICATED, List.of(), List.of()), result);
        assertEquals(List.of(), handled);
    }

    @Test
    void tellsThatNobodyGotAnEventWithoutTheShapeThatItsTypePromises() {
        WebhookTester webhooks = WebhookTester.of(
                receiver().on("wants", MessageEvent.class, handled::add).build());

        DeliveryResult result = webhooks.deliver(Samples.messageCreated().payload(p -> p.remove("id")));

        assertEquals(new DeliveryResult(Outcome.HANDLED, List.of(), List.of()), result);
    }

    @Test
    void saysWhatToDoWhereTheReceiverHasAnotherSecret() {
        WebhookReceiver other = WebhookReceiver.builder().secret("its own").build();

        assertTrue(assertThrows(
                        IllegalStateException.class,
                        () -> WebhookTester.of(other).deliver(Samples.groupCreated()))
                .toString()
                .contains("WebhookTester.SECRET"));
        assertEquals(
                Outcome.HANDLED,
                WebhookTester.of(other, "its own")
                        .deliver(Samples.groupCreated())
                        .outcome());
    }

    @Test
    void waitsForTheHandlersOfADurableInbox() throws Exception {
        try (WebhookReceiver receiver = receiver()
                .inbox(JdbcInbox.embedded(folder.resolve("inbox.db")).build())
                .on("later", MessageEvent.class, handled::add)
                .build()) {
            WebhookTester webhooks = WebhookTester.of(receiver);

            DeliveryResult result = webhooks.deliver(Samples.messageCreated());

            assertEquals(new DeliveryResult(Outcome.STORED, List.of("later"), List.of()), result);
            assertEquals(List.of(Samples.messageCreated().event()), handled);
            assertEquals(
                    Outcome.DUPLICATE,
                    webhooks.deliver(Samples.messageCreated()).outcome());
        }
    }

    @Test
    void waitsNoLongerThanItShould() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (WebhookReceiver receiver = receiver()
                .inbox(JdbcInbox.embedded(folder.resolve("inbox.db")).build())
                .on("stuck", MessageEvent.class, event -> end.await())
                .build()) {
            WebhookTester impatient = WebhookTester.of(receiver).timeout(Duration.ofMillis(1));

            assertThrows(AssertionError.class, () -> impatient.deliver(Samples.messageCreated()));
            end.countDown();
        }
    }

    @Test
    void stopsWaitingWhenItIsInterruptedAndLeavesTheThreadSo() {
        try (WebhookReceiver receiver = receiver().inbox(new LaterInbox()).build()) {
            Thread.currentThread().interrupt();

            assertThrows(AssertionError.class, () -> WebhookTester.of(receiver).deliver(Samples.messageCreated()));
            assertTrue(Thread.interrupted());
        }
    }
}
