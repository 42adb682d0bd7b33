package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.TestDelivery;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node picks rows for the places that it has, all with one statement. */
class PickTest {

    private final RecordingRunner runner = new RecordingRunner();

    @Test
    void aNodePausedAfterItNeitherRunsNorMarksWhatAnotherHasTakenOver() throws Exception {
        try (Node node = new Node()) {
            Pause pause = new Pause(node);
            try (JdbcInbox paused = node.another(settings -> settings.clock(pause))) {
                paused.start(runner);
                paused.admit(new TestDelivery("one"));
                assertTrue(pause.isOver.await(10, TimeUnit.SECONDS));
            }

            assertEquals(0, runner.calls().size());
            assertEquals(1, node.count("picked_by = 'another'"));
        }
    }

    @Test
    void isNoDeathIfItsAnswerIsLost() throws Exception {
        Progress[] seen = new Progress[1];
        try (Node node = new Node()) {
            LostAnswer database = new LostAnswer(Databases.postgres(), "with due as");
            node.put("one");
            try (JdbcInbox inbox =
                    Quick.settings(JdbcInbox.on(database).table(node.table())).build()) {
                inbox.start((delivery, succeeded) -> {
                    try {
                        seen[0] = node.stored("one").progress();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return RecordingRunner.SUCCESS;
                });

                node.awaitMarks(1);
                assertTrue(database.isLost());
                assertEquals(Progress.NONE, seen[0]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void takesNoMoreRowsThanThereAreThreads(int threads) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (Node node = new Node(settings -> settings.threads(threads))) {
            for (int i = 0; i < 8; i++) {
                node.put("delivery " + i);
            }
            for (int i = 0; i < threads; i++) {
                runner.then(() -> {
                    await().until(() -> go.await(1, TimeUnit.SECONDS));
                    return RecordingRunner.SUCCESS;
                });
            }
            node.start(runner);
            await().until(() -> runner.calls().size() == threads);
            // The table is looked at again and again meanwhile.
            Instant heartbeat = Instant.now();
            await().until(() -> node.count("last_heartbeat > '" + heartbeat + "'") == threads);
            assertEquals(threads, node.count("picked"));

            go.countDown();
            node.awaitMarks(8);
            assertEquals(8, runner.calls().size());
        }
    }

    @Test
    void isFollowedByAnotherIfARowCameMeanwhile() throws Exception {
        CountDownLatch handlingTwo = new CountDownLatch(1);
        try (Node node = new Node()) {
            AtomicBoolean meanwhile = new AtomicBoolean(true);
            PlainDataSource database =
                    () -> BorrowedConnection.of(Databases.postgres().getConnection(), connection -> {
                        connection.close();
                        boolean picking = Thread.currentThread().getName().startsWith("parra-inbox-poll");
                        if (picking && node.count("picked") == 1 && meanwhile.compareAndSet(true, false)) {
                            CompletableFuture.runAsync(() -> node.store("two")).join();
                        }
                    });
            node.use(Quick.settings(JdbcInbox.on(database).table(node.table()))
                    .pollInterval(Duration.ofMinutes(10))
                    .threads(2));
            runner.then(() -> {
                await().until(() -> handlingTwo.await(1, TimeUnit.SECONDS));
                return RecordingRunner.SUCCESS;
            });
            runner.then(() -> {
                handlingTwo.countDown();
                return RecordingRunner.SUCCESS;
            });
            node.start(runner).store("one");

            node.awaitMarks(2);
        }
    }

    @Test
    void leavesRowsOfOtherTasksAlone() throws Exception {
        try (Node node = new Node(settings -> settings.threads(1))) {
            node.put("another's");
            node.rename("another-task");
            node.put("one");
            node.start(runner);

            node.awaitMarks(1);
            assertEquals(1, node.count("task_name = 'another-task' and version = 1 and not picked"));
            assertEquals(1, runner.calls().size());
        }
    }

    @Test
    void givesBackWhatItPicksWhileThisNodeStops() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        Disturbed database = new Disturbed();
        try (Node node = new Node()) {
            node.put("one");
            JdbcInbox inbox =
                    Quick.settings(JdbcInbox.on(database).table(node.table())).build();
            database.disturb(() -> {
                if (Thread.currentThread().getName().startsWith("parra-inbox-poll")) {
                    looking.countDown();
                    try {
                        stopping.await();
                    } catch (InterruptedException e) {
                        stopping.countDown();
                    }
                }
                return null;
            });
            inbox.start(runner);
            looking.await();
            inbox.close();

            assertEquals(0, stopping.getCount());
            assertEquals(0, runner.calls().size());
            assertEquals(1, node.count("not picked and version > 1"));
            assertEquals(Progress.NONE, node.stored("one").progress());
        }
    }

    /** Another node takes everything over as soon as a thread here is about to run something. */
    private static final class Pause extends Clock {

        private final Node node;
        private final CountDownLatch isOver = new CountDownLatch(1);
        private Duration length = Duration.ZERO;

        Pause(Node node) {
            this.node = node;
        }

        @Override
        public synchronized Instant instant() {
            if (length.isZero() && Thread.currentThread().getName().startsWith("parra-inbox-run")) {
                try {
                    node.takeOver();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                length = Duration.ofMinutes(1);
                isOver.countDown();
            }
            return Instant.now().plus(length);
        }

        @Override
        public ZoneId getZone() {
            return Clock.systemUTC().getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
