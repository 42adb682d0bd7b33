package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.TestDelivery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final int KEYS = 500;
    private static final int COPIES = 16;

    private final RecordingRunner runner = new RecordingRunner();

    @Test
    void ofCopiesThatRaceOneIsStoredAndRun() throws Exception {
        try (Node node = new Node().start(runner)) {
            assertEquals(KEYS, race(node.inbox()));

            assertEquals(KEYS, node.count("true"));
            node.awaitMarks(KEYS);
            assertEquals(KEYS, runner.calls().size());
        }
    }

    @Test
    void isUnavailableWhileTheDatabaseFailsAndStoresWhenItIsBack() {
        Disturbed source = new Disturbed();
        try (JdbcInbox inbox = open(source, Duration.ofSeconds(2))) {
            inbox.start(runner);
            source.disturb(() -> {
                throw new SQLException("down");
            });
            assertEquals(Admission.UNAVAILABLE, inbox.admit(new TestDelivery("one")));

            source.disturb(() -> null);
            assertEquals(Admission.STORED, inbox.admit(new TestDelivery("one")));
        }
    }

    @Test
    void isUnavailableWithinItsTimeHoweverLongThePoolWaits() {
        CountDownLatch stuck = new CountDownLatch(1);
        Disturbed source = new Disturbed();
        try (JdbcInbox inbox = open(source, Duration.ofMillis(100))) {
            inbox.start(runner);
            source.disturb(() -> {
                stuck.await();
                return null;
            });
            for (int i = 0; i < 20; i++) {
                assertTimeout(
                        Duration.ofSeconds(1),
                        () -> assertEquals(Admission.UNAVAILABLE, inbox.admit(new TestDelivery("one"))));
            }

            source.disturb(() -> null);
            stuck.countDown();
            assertTrue(List.of(Admission.STORED, Admission.DUPLICATE).contains(inbox.admit(new TestDelivery("one"))));
        }
    }

    @Test
    void isUnavailableIfTheDatabaseGoesSilentAndHoldsNoThreadForLong() throws Exception {
        String table = Databases.newTable();
        try (JdbcInbox inbox = Quick.settings(
                        JdbcInbox.on(Databases.postgres()).table(table).admissionTimeout(Duration.ofMillis(200)))
                .build()) {
            inbox.start(runner);
            try (Connection other = Databases.postgres().getConnection()) {
                other.setAutoCommit(false);
                insert(other, table);
                for (int i = 0; i < 20; i++) {
                    assertEquals(Admission.UNAVAILABLE, inbox.admit(new TestDelivery("one")));
                }

                await().until(() -> inbox.admit(new TestDelivery("two")) != Admission.UNAVAILABLE);
                other.rollback();
            }
        }
    }

    @Test
    void isUnavailableToAThreadThatIsInterrupted() {
        try (Node node = new Node().start(runner)) {
            Thread.currentThread().interrupt();

            assertEquals(Admission.UNAVAILABLE, node.inbox().admit(new TestDelivery("one")));
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void isUnavailableOnceAdmissionsAreClosedHoweverLongOneIsUnderWay() throws Exception {
        Disturbed source = new Disturbed();
        CountDownLatch never = new CountDownLatch(1);
        Admissions admissions = new Admissions(
                new NewRows(source, new PostgreSqlJdbcCustomization(false, false), "any", Clock.systemUTC()),
                Clock.systemUTC(),
                Duration.ofMillis(500),
                () -> {});
        CountDownLatch stuck = new CountDownLatch(1);
        source.disturb(() -> {
            stuck.countDown();
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    assertEquals(1, never.getCount());
                }
            }
            return null;
        });
        CompletableFuture<Admission> answer =
                CompletableFuture.supplyAsync(() -> admissions.admit(new TestDelivery("one")));
        stuck.await();
        admissions.close();

        assertEquals(Admission.UNAVAILABLE, admissions.admit(new TestDelivery("two")));
        assertEquals(Admission.UNAVAILABLE, answer.join());
        Thread.currentThread().interrupt();
        admissions.close();
        assertTrue(Thread.interrupted());
        never.countDown();
    }

    @Test
    void isNoDuplicateOfWhatIsNotCommitted() throws Exception {
        String table = Databases.newTable();
        try (JdbcInbox inbox = Quick.settings(
                        JdbcInbox.on(Databases.postgres()).table(table).admissionTimeout(Duration.ofMillis(200)))
                .build()) {
            inbox.start(runner);
            try (Connection other = Databases.postgres().getConnection()) {
                other.setAutoCommit(false);
                insert(other, table);
                assertEquals(Admission.UNAVAILABLE, inbox.admit(new TestDelivery("one")));
                other.rollback();
            }

            assertTrue(List.of(Admission.STORED, Admission.DUPLICATE).contains(inbox.admit(new TestDelivery("one"))));
            await().until(() -> runner.calls().size() == 1);
        }
    }

    private static void insert(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into " + table
                + " (task_name, task_instance, execution_time, picked, version) values (?, ?, now(), false, 1)")) {
            statement.setString(1, InboxTable.TASK);
            statement.setString(2, Node.key("one"));
            statement.executeUpdate();
        }
    }

    private static JdbcInbox open(DataSource source, Duration timeout) {
        return Quick.settings(JdbcInbox.on(source).table(Databases.newTable()).admissionTimeout(timeout))
                .build();
    }

    /** How many of all copies were answered as stored; the others must be duplicates. */
    private static int race(JdbcInbox inbox) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(COPIES);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < COPIES; i++) {
                counts.add(threads.submit(() -> {
                    int stored = 0;
                    for (int key = 0; key < KEYS; key++) {
                        Admission answer = inbox.admit(new TestDelivery("body " + key));
                        assertTrue(answer == Admission.STORED || answer == Admission.DUPLICATE, answer.name());
                        stored += answer == Admission.STORED ? 1 : 0;
                    }
                    return stored;
                }));
            }
            int all = 0;
            for (Future<Integer> count : counts) {
                all += count.get();
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
