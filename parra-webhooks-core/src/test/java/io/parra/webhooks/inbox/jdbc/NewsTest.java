package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.RunResult;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What the inbox tells its runner of what becomes of a delivery. */
class NewsTest {

    @Test
    void eachRetryIsToldAndTheDeadLetterAtTheEnd() {
        Failing runner = new Failing();
        try (Node node = new Node(settings -> settings.retries(Quick.RETRIES.withAttempts(3))).start(runner)) {
            node.store("one");

            await().until(() -> runner.told.contains("dead letter e1"));
            assertEquals(3, Collections.frequency(runner.told, "run"));
            await().until(() -> Collections.frequency(runner.told, "retry of e1") == 2);
            assertEquals(6, runner.told.size());
            assertEquals(1, node.dead());
        }
    }

    /** Fails, and records what it is told. */
    private static final class Failing implements Inbox.Runner {

        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public RunResult run(Delivery delivery, Set<String> succeeded) {
            told.add("run");
            return new RunResult(List.of(new IllegalStateException("down")), false);
        }

        @Override
        public void retrying(Delivery delivery, Instant at) {
            told.add("retry of " + delivery.eventId());
        }

        @Override
        public void givenUp(Delivery delivery) {
            told.add("dead letter " + delivery.eventId());
        }
    }
}
