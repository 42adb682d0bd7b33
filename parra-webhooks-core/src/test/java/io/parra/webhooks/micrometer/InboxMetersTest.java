package io.parra.webhooks.micrometer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.inbox.TestDelivery;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxMetersTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final RecordingRunner runner = new RecordingRunner();

    @TempDir
    private Path directory;

    private JdbcInbox inbox;

    @BeforeEach
    void open() {
        inbox = JdbcInbox.embedded(directory.resolve("inbox.db")).build();
        inbox.start(runner);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void showWhatTheInboxHolds() {
        new InboxMeters(inbox, Duration.ZERO).bindTo(meters);
        runner.thenFail().then(() -> new RunResult(List.of(), true));
        inbox.admit(new TestDelivery("failing"));
        await().until(() -> runner.calls().size() == 1);
        inbox.admit(new TestDelivery("lost"));

        await().until(() -> gauge("dead.letters") == 1);
        assertEquals(1, gauge("pending"));
        assertEquals(0, gauge("overdue"));
    }

    @Test
    void askTheDatabaseOnceInAnInterval() {
        new InboxMeters(inbox).bindTo(meters);
        assertEquals(0, gauge("pending"));

        inbox.close();

        assertEquals(0, gauge("pending"));
    }

    @Test
    void areNoNumberWhileTheDatabaseFails() {
        new InboxMeters(inbox, Duration.ZERO).bindTo(meters);
        inbox.close();

        assertTrue(Double.isNaN(gauge("pending")));
        assertTrue(Double.isNaN(gauge("overdue")));
    }

    @Test
    void refuseANegativeInterval() {
        assertThrows(IllegalArgumentException.class, () -> new InboxMeters(inbox, Duration.ofSeconds(-1)));
    }

    private double gauge(String name) {
        return meters.get("parra.webhooks.inbox." + name).gauge().value();
    }
}
