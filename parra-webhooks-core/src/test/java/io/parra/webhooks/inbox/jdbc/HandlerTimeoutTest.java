package io.parra.webhooks.inbox.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.inbox.TestDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlerTimeoutTest {

    private final CountDownLatch never = new CountDownLatch(1);
    private final RecordingRunner runner = new RecordingRunner();
    private final Node node = new Node(settings -> settings.handlerTimeout(Duration.ofMillis(50))
            .maxAbandonedThreads(1)
            .threads(1)
            .shutdownTimeout(Duration.ofMillis(100))
            .retries(Quick.RETRIES.withAttempts(1)));

    @AfterEach
    void close() {
        never.countDown();
        node.close();
    }

    @Test
    void interruptsAHandlerThatHangsAndKeepsWhatHasSucceeded() throws Exception {
        runner.thenWith(succeeded -> {
            try {
                succeeded.add("a");
                never.await();
                return RecordingRunner.SUCCESS;
            } catch (InterruptedException e) {
                return new RunResult(List.of(e), false);
            }
        });
        node.start(runner).store("one");

        node.awaitDead(1);
        Progress progress = node.stored("one").progress();
        assertEquals(
                TimeoutException.class.getName(),
                node.inbox().deadLetters().list(1).get(0).errorClass());
        assertEquals(Set.of("a"), progress.done());
        assertEquals(0, node.inbox().health().abandonedThreads());
    }

    @Test
    void takesAnotherThreadForOneThatIgnoresTheInterrupt() {
        runner.then(this::ignoreInterrupts);
        node.start(runner).store("hangs");
        node.awaitDead(1);
        assertEquals(1, node.inbox().health().abandonedThreads());
        assertFalse(node.inbox().health().isUp());

        node.store("goes on");
        node.awaitMarks(1);

        never.countDown();
        await().until(() -> node.inbox().health().isUp());
    }

    @Test
    void keepsWhatHasSucceededBeforeAHandlerIgnoresTheInterrupt() throws Exception {
        runner.thenWith(succeeded -> {
            succeeded.add("a");
            return ignoreInterrupts();
        });
        node.start(runner).store("hangs");

        node.awaitDead(1);
        assertEquals(Set.of("a"), node.stored("hangs").progress().done());
    }

    @Test
    void countsAsSuccessIfTheHandlersReturnInTheEnd() throws Exception {
        runner.then(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return RecordingRunner.SUCCESS;
        });
        node.start(runner).store("one");

        node.awaitMarks(1);
    }

    @Test
    void oneDeliveryThatHangsEachTimeIsADeadLetterAndStopsNoOtherThoughItOnceDied() throws Exception {
        try (Node other = new Node(settings -> settings.handlerTimeout(Duration.ofMillis(50))
                .maxAbandonedThreads(1)
                .threads(4)
                .shutdownTimeout(Duration.ofMillis(100))
                .retries(Quick.RETRIES.withAttempts(3)))) {
            other.put(new TestDelivery("hangs"), Progress.NONE.died());
            other.start((delivery, succeeded) ->
                    new String(delivery.body(), UTF_8).equals("hangs") ? ignoreInterrupts() : RecordingRunner.SUCCESS);
            other.awaitDead(1);
            assertEquals(3, other.stored("hangs").progress().attempts());

            other.store("good");
            other.awaitMarks(1);
            never.countDown();
        }
    }

    @Test
    void waitsForOneBeyondTheNumberThatAreReplaced() {
        runner.then(this::ignoreInterrupts).then(this::ignoreInterrupts);
        node.start(runner).store("hangs");
        node.awaitDead(1);
        node.store("hangs too");
        node.awaitDead(2);
        node.store("waits");
        assertEquals(2, runner.calls().size());

        never.countDown();
        node.awaitMarks(1);
        await().until(() -> node.inbox().health().isUp());
    }

    @Test
    void goesOnAtOnceWhenOneOfThemEnds() {
        node.restart(settings -> settings.handlerTimeout(Duration.ofMillis(50))
                .maxAbandonedThreads(0)
                .threads(1)
                .pollInterval(Duration.ofMinutes(10))
                .retries(Quick.RETRIES.withAttempts(1)));
        runner.then(this::ignoreInterrupts);
        node.start(runner).store("hangs");
        node.awaitDead(1);
        node.store("waits");

        never.countDown();
        node.awaitMarks(1);
    }

    private RunResult ignoreInterrupts() {
        while (true) {
            try {
                never.await();
                return RecordingRunner.SUCCESS;
            } catch (InterruptedException e) {
                assertEquals(1, never.getCount());
            }
        }
    }
}
