package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.TestDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told of a dead letter, and what happens meanwhile. */
class DeadLetterNewsTest {

    private final List<DeadLetter> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final RecordingRunner runner = new RecordingRunner();

    @AfterEach
    void letTheListenerEnd() {
        never.countDown();
    }

    @Test
    void nobodyElseWaitsForAListenerThatBlocks() throws Exception {
        try (Node node = new Node(settings(this::block))) {
            node.start(runner.thenFail()).store("bad");
            await().until(() -> told.size() == 1);
            node.put(new TestDelivery("runs alone"), Progress.NONE.died());
            node.store("good");

            node.awaitMarks(2);
        }
    }

    @Test
    void norDoTakeOversOfADeadNode() throws Exception {
        try (Node node = new Node(settings(this::block))) {
            node.put(new TestDelivery("bad"), new Progress(0, 2, true, true, Set.of(), null));
            node.killWhoeverHandles();
            node.start(runner);
            await().until(() -> told.size() == 1);
            node.put("good");
            node.killWhoeverHandlesPending();

            node.awaitMarks(1);
        }
    }

    @Test
    void areToldIfTheAnswerOfTheDatabaseWasLost() throws Exception {
        try (Node node = new Node()) {
            LostAnswer database = new LostAnswer(Databases.postgres(), "UPDATE ");
            try (JdbcInbox inbox = settings(told::add)
                    .apply(Quick.settings(JdbcInbox.on(database).table(node.table())))
                    .build()) {
                inbox.start(runner.thenFail());
                inbox.admit(new TestDelivery("one"));

                await().until(() -> told.size() == 1);
                assertTrue(database.isLost());
                assertEquals(1, node.dead());
            }
        }
    }

    private void block(DeadLetter letter) {
        told.add(letter);
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static UnaryOperator<JdbcInboxBuilder> settings(Consumer<DeadLetter> listener) {
        return builder -> builder.retries(Quick.RETRIES.withAttempts(1))
                .shutdownTimeout(Duration.ofMillis(100))
                .onDeadLetter(listener);
    }
}
