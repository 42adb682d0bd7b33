package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.TestDelivery;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A node picks a row with one statement and reads it again with another; here something happens in between. */
class PickTest {

    private final RecordingRunner runner = new RecordingRunner();

    @Test
    void aNodePausedWithinItNeitherRunsNorMarksWhatAnotherHasTakenOver() throws Exception {
        CountDownLatch takenOver = new CountDownLatch(1);
        try (Node node = new Node()) {
            try (JdbcInbox paused = beforeReadingAgain(node, () -> {
                node.takeOver();
                takenOver.countDown();
                return null;
            })) {
                paused.start(runner);
                paused.admit(new TestDelivery("one"));
                takenOver.await();
            }

            assertEquals(0, runner.calls().size());
            assertEquals(1, node.count("picked_by = 'another'"));
        }
    }

    @Test
    void isNoDeathIfTheHandlersNeverRan() throws Exception {
        Progress[] seen = new Progress[1];
        try (Node node = new Node();
                JdbcInbox inbox = beforeReadingAgain(node, () -> {
                    throw new SQLException("a short outage");
                })) {
            inbox.start((delivery, succeeded) -> {
                try {
                    seen[0] = node.stored("one").progress();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return RecordingRunner.SUCCESS;
            });
            inbox.admit(new TestDelivery("one"));

            node.awaitMarks(1);
            await().until(() -> inbox.health().handling() == 0);
            assertEquals(Progress.NONE, seen[0]);
        }
    }

    private static JdbcInbox beforeReadingAgain(Node node, Callable<@Nullable Void> disturbance) {
        AtomicInteger borrowed = new AtomicInteger();
        Disturbed source = new Disturbed();
        source.disturb(() -> {
            boolean again =
                    Thread.currentThread().getName().startsWith("parra-inbox-run") && borrowed.incrementAndGet() == 2;
            return again ? disturbance.call() : null;
        });
        // One thread: a second one may try to pick the same row, and would borrow the second connection.
        return Quick.settings(JdbcInbox.on(source).table(node.table()))
                .threads(1)
                .build();
    }
}
