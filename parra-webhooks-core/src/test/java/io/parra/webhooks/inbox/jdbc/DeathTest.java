package io.parra.webhooks.inbox.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.inbox.TestDelivery;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeathTest {

    private final RecordingRunner runner = new RecordingRunner();

    @Test
    void whatADeadNodeHandledIsTakenOver() throws Exception {
        try (Node node = new Node()) {
            node.put("one");
            node.killWhoeverHandles();
            node.start(runner);

            node.awaitMarks(1);
            assertEquals(1, runner.calls().size());
        }
    }

    @Test
    void isADeadLetterOnceTheProcessHasDiedTooOften() throws Exception {
        try (Node node = new Node()) {
            node.put(new TestDelivery("one"), new Progress(1, 2, true, true, Set.of("a"), null));
            node.killWhoeverHandles();
            node.start(runner);

            node.awaitDead(1);
            DeadLetter letter = node.inbox().deadLetters().list(10).get(0);
            assertEquals(3, letter.deaths());
            assertEquals(1, letter.attempts());
            assertNull(letter.errorClass());
            assertTrue(runner.calls().isEmpty());
        }
    }

    @Test
    void aDeathIsNotChargedToWhatOnlyWaitedToRunAlone() throws Exception {
        try (Node node = new Node()) {
            node.put(new TestDelivery("one"), new Progress(0, 2, true, false, Set.of(), null));
            node.killWhoeverHandles();
            node.start(runner);

            node.awaitMarks(1);
        }
    }

    @Test
    void whatHasDiedOnceRunsWithNoOtherBesideIt() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger alone = new AtomicInteger();
        AtomicInteger beside = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        try (Node node = new Node()) {
            for (int i = 0; i < 40; i++) {
                node.put(
                        new TestDelivery((i % 4 == 0 ? "dead " : "good ") + i),
                        i % 4 == 0 ? Progress.NONE.died() : Progress.NONE);
            }
            node.start((delivery, done) -> {
                boolean died = new String(delivery.body(), UTF_8).startsWith("dead");
                int others = inside.getAndIncrement();
                if (died ? others > 0 || alone.incrementAndGet() > 1 : alone.get() > 0) {
                    beside.incrementAndGet();
                }
                awaitALittle(never);
                if (died) {
                    alone.decrementAndGet();
                }
                inside.decrementAndGet();
                return RecordingRunner.SUCCESS;
            });

            node.awaitMarks(40);
        }
        assertEquals(0, beside.get());
    }

    @Test
    void notesThatItHasBegunBeforeItRunsAlone() throws Exception {
        try (Node node = new Node()) {
            node.put(new TestDelivery("one"), Progress.NONE.died());
            StoredRow[] seen = new StoredRow[1];
            node.start((delivery, done) -> {
                try {
                    seen[0] = node.stored("one");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return RecordingRunner.SUCCESS;
            });

            node.awaitMarks(1);
            assertTrue(seen[0].progress().begun());
        }
    }

    @Test
    void aNodeThatClosesWhileOneWaitsToRunAloneLeavesItAsItWas() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (Node node = new Node(settings -> settings.shutdownTimeout(Duration.ofMillis(200)))) {
            node.start((delivery, done) -> {
                running.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    return new RunResult(List.of(e), false);
                }
                return RecordingRunner.SUCCESS;
            });
            node.store("neighbour");
            running.await();
            node.put(new TestDelivery("died once"), Progress.NONE.died());
            await().until(() -> node.inbox().health().handling() == 2);
            node.inbox().close();

            assertEquals(Progress.NONE.died(), node.stored("died once").progress());
            assertEquals(0, node.count("picked"));
        }
    }

    @Test
    void aNodeThatWasPausedGoesOnWithWhatItHandlesIfNobodyHasTakenItOver() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        try (Node node = new Node(settings -> settings.heartbeat(Duration.ofMillis(200)))) {
            node.start((delivery, done) -> {
                runs.incrementAndGet();
                running.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return RecordingRunner.SUCCESS;
            });
            node.store("one");
            running.await();
            for (int i = 0; i < 150; i++) {
                node.forgetHeartbeats();
                awaitALittle(new CountDownLatch(1));
            }
            await().until(() -> node.count("last_heartbeat > now() - interval '1 minute'") == 1);
            goOn.countDown();

            node.awaitMarks(1);
            assertEquals(1, runs.get());
        }
    }

    @Test
    void isNotBegunAloneByANodeThatHasLostItMeanwhile() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        try (Node node = new Node()) {
            node.start((delivery, done) -> {
                runs.incrementAndGet();
                running.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return RecordingRunner.SUCCESS;
            });
            node.store("neighbour");
            running.await();
            node.put(new TestDelivery("died once"), Progress.NONE.died());
            await().until(() -> node.count("picked") == 2);
            node.takeOver();
            goOn.countDown();

            await().until(() -> node.inbox().health().handling() == 0);
            assertEquals(1, runs.get());
            assertEquals(2, node.count("picked_by = 'another'"));
        }
    }

    @Test
    void aNodeThatLostItsLeaseDoesNotMarkAsHandledWhatAnotherHandles() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Node node = new Node()) {
            node.start((delivery, done) -> {
                running.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return RecordingRunner.SUCCESS;
            });
            node.store("one");
            running.await();
            node.takeOver();
            goOn.countDown();

            await().until(() -> node.inbox().health().handling() == 0);
            assertEquals(1, node.count("picked and picked_by = 'another'"));
            assertEquals(0, node.marks());
            assertFalse(node.stored("one").delivery().body().length == 0);
        }
    }

    private static void awaitALittle(CountDownLatch never) {
        try {
            assertFalse(never.await(5, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
