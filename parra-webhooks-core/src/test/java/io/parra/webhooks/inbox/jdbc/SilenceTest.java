package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.TestDelivery;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A database that does not answer. */
class SilenceTest {

    @Test
    void isOverForTheInboxWhenNewConnectionsAnswer() throws Exception {
        try (Node node = new Node();
                SilentNetwork network = new SilentNetwork();
                HikariDataSource pool = network.pool();
                JdbcInbox inbox = Quick.settings(JdbcInbox.on(pool).table(node.table()))
                        .heartbeat(Duration.ofMillis(200))
                        .admissionTimeout(Duration.ofMillis(500))
                        .shutdownTimeout(Duration.ofMillis(100))
                        .build()) {
            inbox.start(new RecordingRunner());
            assertEquals(Admission.STORED, inbox.admit(new TestDelivery("before")));
            node.awaitMarks(1);
            await().until(() -> pool.getHikariPoolMXBean().getTotalConnections() == pool.getMaximumPoolSize());

            network.fallSilent();
            await().until(() -> !inbox.health().isUp());

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> inbox.admit(new TestDelivery("after")) != Admission.UNAVAILABLE);
            await().atMost(Duration.ofSeconds(30)).until(node::marks, marks -> marks == 2);
            await().until(() -> inbox.health().isUp());
        }
    }

    @Test
    void behindALockDoesNotUseUpItsConnections() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(16, new DaemonThreads("sender"));
        AtomicInteger number = new AtomicInteger();
        try (Node node = new Node();
                Connection migration = Databases.postgres().getConnection();
                Statement statement = migration.createStatement();
                SilentNetwork network = new SilentNetwork();
                HikariDataSource pool = network.pool();
                JdbcInbox inbox = Quick.settings(JdbcInbox.on(pool).table(node.table()))
                        .admissionTimeout(Duration.ofMillis(200))
                        .shutdownTimeout(Duration.ofMillis(100))
                        .build()) {
            inbox.start(new RecordingRunner());
            migration.setAutoCommit(false);
            statement.execute("lock table " + node.table() + " in access exclusive mode");
            for (int i = 0; i < 16 * 24; i++) {
                senders.execute(() -> {
                    Admission unused = inbox.admit(new TestDelivery("n" + number.incrementAndGet()));
                });
            }
            senders.shutdown();
            assertTrue(senders.awaitTermination(30, TimeUnit.SECONDS));

            assertTrue(node.waitingForLocks() <= 5, "backends: " + node.waitingForLocks());
            migration.rollback();
        }
    }
}
