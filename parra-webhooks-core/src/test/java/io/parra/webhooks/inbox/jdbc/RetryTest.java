package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.TestDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final RecordingRunner runner = new RecordingRunner();

    @Test
    void triesAgainUntilItSucceedsAndLeavesAMarkWithoutTheBody() throws Exception {
        runner.thenFail("a").thenFail("b");
        try (Node node = new Node().start(runner)) {
            node.store("one");

            node.awaitMarks(1);
            assertEquals(
                    List.of(Set.of(), Set.of("a"), Set.of("a", "b")),
                    runner.calls().stream().map(RecordingRunner.Call::done).toList());
            assertEquals(0, node.stored("one").delivery().body().length);
        }
    }

    @Test
    void keepsWhatHasSucceededThroughARestart() {
        runner.thenFail("a").thenFail();
        RetryPolicy patient = Quick.RETRIES
                .withMaxDelay(Duration.ofMillis(500))
                .withFirstDelay(Duration.ofMillis(500))
                .withJitter(0);
        try (Node node = new Node(settings -> settings.retries(patient)).start(runner)) {
            node.store("one");
            await().until(() -> node.count("consecutive_failures = 1") == 1);
            node.restart(settings -> settings).start(runner);

            node.awaitMarks(1);
            assertEquals(
                    List.of(Set.of(), Set.of("a"), Set.of("a")),
                    runner.calls().stream().map(RecordingRunner.Call::done).toList());
        }
    }

    @Test
    void anotherCopyWhileItWaitsForItsRetryIsADuplicateAndChangesNothing() {
        runner.thenFail();
        try (Node node = new Node(settings -> settings.retries(RetryPolicy.defaults())).start(runner)) {
            node.store("one");
            await().until(() -> node.count("consecutive_failures = 1") == 1);

            assertEquals(Admission.DUPLICATE, node.inbox().admit(new TestDelivery("one")));
            assertEquals(1, node.count("consecutive_failures = 1 and execution_time > now() + interval '5 seconds'"));
        }
    }

    @Test
    void delaysGrowUpToTheLongest() {
        RetryPolicy policy = RetryPolicy.defaults().withJitter(0);

        assertEquals(Duration.ofSeconds(10), policy.delayAfter(1));
        assertEquals(Duration.ofSeconds(90), policy.delayAfter(3));
        assertEquals(Duration.ofHours(12), policy.delayAfter(9));
        assertEquals(Duration.ofHours(12), policy.delayAfter(Integer.MAX_VALUE));
    }

    @Test
    void theDefaultsTakeAboutADay() {
        RetryPolicy policy = RetryPolicy.defaults().withJitter(0);
        Duration all = Duration.ZERO;
        for (int failures = 1; failures < policy.attempts(); failures++) {
            all = all.plus(policy.delayAfter(failures));
        }

        assertTrue(all.compareTo(Duration.ofHours(20)) > 0, all::toString);
        assertTrue(all.compareTo(Duration.ofHours(28)) < 0, all::toString);
    }

    @Test
    void jitterMakesADelayLongerOrShorterByItsPartAtMost() {
        for (int i = 0; i < 1_000; i++) {
            Duration delay = RetryPolicy.defaults().delayAfter(1);

            assertTrue(delay.toMillis() >= 8_000 && delay.toMillis() <= 12_000, delay::toString);
        }
    }

    @Test
    void eachValueCanBeChangedByItself() {
        RetryPolicy changed = RetryPolicy.defaults()
                .withAttempts(2)
                .withFirstDelay(Duration.ofDays(1))
                .withFactor(1)
                .withJitter(0)
                .withMaxDeaths(2);

        assertEquals(new RetryPolicy(2, Duration.ofDays(1), 1, 0, Duration.ofDays(1), 2), changed);
    }

    @Test
    void refusesWhatMakesNoSense() {
        RetryPolicy policy = RetryPolicy.defaults();

        assertThrows(IllegalArgumentException.class, () -> policy.withAttempts(0));
        assertThrows(IllegalArgumentException.class, () -> policy.withFirstDelay(Duration.ofMillis(-1)));
        assertThrows(IllegalArgumentException.class, () -> policy.withFactor(0.9));
        assertThrows(IllegalArgumentException.class, () -> policy.withFactor(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> policy.withJitter(1.1));
        assertThrows(IllegalArgumentException.class, () -> policy.withMaxDelay(Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> policy.withMaxDelay(Duration.ofDays(366)));
        assertThrows(IllegalArgumentException.class, () -> policy.withMaxDeaths(1));
    }
}
