package io.parra.webhooks.micrometer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.inbox.TestDelivery;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

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
    void holdUpNobodyWhileTheDatabaseDoesNotAnswer() {
        CountDownLatch answers = new CountDownLatch(1);
        AtomicBoolean silent = new AtomicBoolean();
        SQLiteDataSource database = new SQLiteDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (silent.get()) {
                    awaitUninterruptibly(answers);
                }
                return super.getConnection();
            }
        };
        database.setUrl("jdbc:sqlite:" + directory.resolve("silent.db"));
        try (JdbcInbox silenced = JdbcInbox.on(database).createTable(true).build()) {
            new InboxMeters(silenced, Duration.ofDays(1)).bindTo(meters);
            silent.set(true);

            assertTrue(Double.isNaN(gauge("pending")));

            answers.countDown();
            await().until(() -> gauge("pending") == 0);
        }
    }

    @Test
    void showEachOfSeveralInboxesUnderItsTags() {
        try (JdbcInbox other = JdbcInbox.embedded(directory.resolve("other.db")).build()) {
            runner.thenFail();
            inbox.admit(new TestDelivery("one"));
            new InboxMeters(other, Tags.of("inbox", "other")).bindTo(meters);
            new InboxMeters(inbox, Tags.of("inbox", "this")).bindTo(meters);

            for (String name : List.of("pending", "overdue", "dead.letters")) {
                assertEquals(
                        2, meters.find("parra.webhooks.inbox." + name).gauges().size());
            }
            assertEquals(
                    0,
                    meters.get("parra.webhooks.inbox.pending")
                            .tag("inbox", "other")
                            .gauge()
                            .value());
            assertEquals(
                    1,
                    meters.get("parra.webhooks.inbox.pending")
                            .tag("inbox", "this")
                            .gauge()
                            .value());
        }
    }

    @Test
    void refuseANegativeInterval() {
        assertThrows(IllegalArgumentException.class, () -> new InboxMeters(inbox, Duration.ofSeconds(-1)));
    }

    private double gauge(String name) {
        return meters.get("parra.webhooks.inbox." + name).gauge().value();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
