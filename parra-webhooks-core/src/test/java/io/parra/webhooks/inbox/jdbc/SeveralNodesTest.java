package io.parra.webhooks.inbox.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.TestDelivery;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeveralNodesTest {

    private static final int DELIVERIES = 300;

    private final Map<String, Integer> runs = new ConcurrentHashMap<>();

    @Test
    void shareTheWorkAndRunEachDeliveryOnce() {
        RecordingRunner first = new RecordingRunner();
        RecordingRunner second = new RecordingRunner();
        try (Node node = new Node();
                JdbcInbox another = node.another(settings -> settings)) {
            node.start(counting(first));
            another.start(counting(second));
            IntStream.range(0, DELIVERIES)
                    .parallel()
                    .forEach(i -> assertEquals(
                            Admission.STORED,
                            (i % 2 == 0 ? node.inbox() : another).admit(new TestDelivery("body " + i))));

            node.awaitMarks(DELIVERIES);
        }
        assertEquals(DELIVERIES, runs.size());
        assertFalse(runs.containsValue(2));
        assertFalse(first.calls().isEmpty());
        assertFalse(second.calls().isEmpty());
    }

    @Test
    void knowTheDuplicatesOfEachOther() {
        try (Node node = new Node();
                JdbcInbox another = node.another(settings -> settings)) {
            node.start(new RecordingRunner());
            another.start(new RecordingRunner());
            node.store("one");

            assertEquals(Admission.DUPLICATE, another.admit(new TestDelivery("one")));
            node.awaitMarks(1);
            assertEquals(Admission.DUPLICATE, another.admit(new TestDelivery("one")));
        }
    }

    private Inbox.Runner counting(RecordingRunner runner) {
        return (delivery, done) -> {
            runs.merge(new String(delivery.body(), UTF_8), 1, Integer::sum);
            return runner.run(delivery, done);
        };
    }
}
