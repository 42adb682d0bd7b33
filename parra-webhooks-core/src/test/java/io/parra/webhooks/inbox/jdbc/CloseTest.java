package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.inbox.TestDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CloseTest {

    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void letsRunningHandlersEnd() throws Exception {
        try (Node node = new Node()) {
            node.start((delivery, succeeded) -> hang(succeeded)).store("one");
            running.await();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(node.inbox()::close);
            node.put("later");
            goOn.countDown();
            closing.join();

            assertEquals(1, node.marks());
            assertEquals(1, node.count("not picked and execution_time < now() + interval '1 day'"));
        }
    }

    @Test
    void interruptsThemWhenTheTimeIsUpAndLeavesThemToTheNextStart() throws Exception {
        RecordingRunner next = new RecordingRunner();
        try (Node node = new Node(settings -> settings.shutdownTimeout(Duration.ofMillis(100)))) {
            node.start((delivery, succeeded) -> hang(succeeded)).store("one");
            running.await();
            assertTimeout(Duration.ofSeconds(5), node.inbox()::close);

            assertEquals(0, node.stored("one").progress().attempts());
            node.restart(settings -> settings).start(next);
            node.awaitMarks(1);
            assertEquals(Set.of("a"), next.calls().get(0).done());
        }
    }

    @Test
    void doesNotWaitForAHandlerThatIgnoresTheInterruptAndLeavesItsRowToTheLease() throws Exception {
        try (Node node = new Node(settings -> settings.shutdownTimeout(Duration.ofMillis(1_200)))) {
            node.start((delivery, succeeded) -> {
                        while (goOn.getCount() > 0) {
                            hang(succeeded);
                        }
                        return RecordingRunner.SUCCESS;
                    })
                    .store("one");
            running.await();
            assertTimeout(Duration.ofSeconds(5), node.inbox()::close);

            assertEquals(1, node.count("picked"));
            goOn.countDown();
        }
    }

    @Test
    void aClosedInboxIsNotStartedAndNotUp() {
        try (Node node = new Node()) {
            assertFalse(node.inbox().health().isUp());
            node.start(new RecordingRunner());
            assertTrue(node.inbox().health().isUp());
            node.inbox().close();

            assertFalse(node.inbox().health().isUp());
            assertEquals(Admission.UNAVAILABLE, node.inbox().admit(new TestDelivery("one")));
            JdbcInbox idle = node.another(settings -> settings);
            idle.close();
            assertThrows(IllegalStateException.class, () -> idle.start(new RecordingRunner()));
        }
    }

    private RunResult hang(Set<String> succeeded) {
        succeeded.add("a");
        running.countDown();
        try {
            goOn.await();
            return RecordingRunner.SUCCESS;
        } catch (InterruptedException e) {
            return new RunResult(List.of(e), false);
        }
    }
}
