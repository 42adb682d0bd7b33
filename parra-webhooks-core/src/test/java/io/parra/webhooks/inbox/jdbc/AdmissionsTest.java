package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import io.parra.webhooks.ReceiverLog;
import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.MutableClock;
import io.parra.webhooks.inbox.TestDelivery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That whoever waits is seen to, also where no other comes after. */
class AdmissionsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Disturbed source = new Disturbed();
    private final String table = Databases.newTable();
    private final List<Thread> senders = new ArrayList<>();
    private final CountDownLatch free = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final FailingClock clock = new FailingClock();
    private final NewRows rows = new NewRows(source, new PostgreSqlJdbcCustomization(false, false), table, clock);
    private final Admissions admissions = new Admissions(rows, clock, TIMEOUT, () -> {});

    @BeforeEach
    void createTable() {
        new Schema(source, table).require(true);
    }

    @AfterEach
    void close() {
        admissions.close();
    }

    /** Eleven are two groups of one, in two threads, then one of eight and one of one. */
    @Test
    void commitAllWhoWaitThoughTheyAreMoreThanOneGroup() throws Exception {
        List<CompletableFuture<Admission>> answers = keepBothThreadsBusy();
        for (int i = 0; i < 9; i++) {
            answers.add(admit("later " + i));
        }
        letAllGoOnceTheyWait();

        for (CompletableFuture<Admission> answer : answers) {
            assertEquals(Admission.STORED, answer.get());
        }
        assertEquals(4, connections.get());
    }

    @Test
    void storeOneOfCopiesThatWaitTogether() throws Exception {
        List<CompletableFuture<Admission>> busy = keepBothThreadsBusy();
        List<CompletableFuture<Admission>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(admit("one"));
        }
        letAllGoOnceTheyWait();

        List<Admission> all = answers.stream().map(CompletableFuture::join).toList();
        assertEquals(1, Collections.frequency(all, Admission.STORED));
        assertEquals(7, Collections.frequency(all, Admission.DUPLICATE));
        assertEquals(busy.size() + 1, connections.get());
    }

    @Test
    void answerAllWhoWaitTogetherThatTheyAreUnavailableIfItIsUncertainWhetherTheyAreStored() throws Exception {
        List<CompletableFuture<Admission>> busy = keepBothThreadsBusy();
        breakConnectionAt("later 3");
        List<CompletableFuture<Admission>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(admit("later " + i));
        }
        letAllGoOnceTheyWait();

        for (CompletableFuture<Admission> answer : answers) {
            assertEquals(Admission.UNAVAILABLE, answer.get());
        }
        for (CompletableFuture<Admission> answer : busy) {
            assertEquals(Admission.STORED, answer.get());
        }
        assertEquals(busy.size() + 1, connections.get());
    }

    @Test
    void refuseAtOnceWhereTooManyWait() throws Exception {
        List<CompletableFuture<Admission>> answers = keepBothThreadsBusy();
        for (int i = 0; i < WaitingLine.MAX_WAITING; i++) {
            answers.add(admit("later " + i));
        }
        awaitAllToWait();

        assertEquals(Admission.UNAVAILABLE, admissions.admit(new TestDelivery("one more")));
        free.countDown();
        for (CompletableFuture<Admission> answer : answers) {
            assertEquals(Admission.STORED, answer.get());
        }
    }

    @Test
    void answerBeforeTheyWakeWhoeverHandles() throws Exception {
        try (Admissions waking = new Admissions(rows, clock, TIMEOUT, this::awaitFree)) {
            assertEquals(
                    Admission.STORED,
                    assertTimeoutPreemptively(TIMEOUT.dividedBy(3), () -> waking.admit(new TestDelivery("one"))));
            free.countDown();
        }
    }

    @Test
    void answerThoughNobodyCanBeWoken() {
        Runnable failing = () -> {
            throw new IllegalStateException("Nobody is there");
        };
        try (ReceiverLog log = new ReceiverLog();
                Admissions waking = new Admissions(rows, clock, TIMEOUT, failing)) {
            assertEquals(Admission.STORED, waking.admit(new TestDelivery("one")));
            await().until(() -> log.warnings("nobody could be woken").size() == 1);
            assertEquals(0, log.warnings("could not be stored").size(), log.text());
        }
    }

    private void awaitFree() {
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An error in the log of an error, as where there is no memory. */
    @Test
    void answerAndGoOnThoughNotEvenAFailureCanBeLogged() {
        clock.failing = true;
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    Admission.UNAVAILABLE,
                    assertTimeoutPreemptively(TIMEOUT.dividedBy(3), () -> admissions.admit(new TestDelivery("one"))));
        }
        clock.failing = false;

        assertEquals(Admission.STORED, admissions.admit(new TestDelivery("one")));
    }

    /** Until the latch is free. */
    private List<CompletableFuture<Admission>> keepBothThreadsBusy() {
        source.disturb(() -> {
            connections.incrementAndGet();
            free.await();
            return null;
        });
        List<CompletableFuture<Admission>> answers = new ArrayList<>();
        for (int busy = 1; busy <= 2; busy++) {
            answers.add(admit("busy " + busy));
            int all = busy;
            await().until(() -> connections.get() == all);
        }
        return answers;
    }

    private void letAllGoOnceTheyWait() {
        awaitAllToWait();
        free.countDown();
    }

    private void awaitAllToWait() {
        await().until(() -> senders.stream().allMatch(sender -> sender.getState() == Thread.State.TIMED_WAITING));
    }

    /** The database breaks it off while it inserts this body's row. */
    private void breakConnectionAt(String body) throws SQLException {
        try (Connection connection = Databases.postgres().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create function " + table + "_break() returns trigger language plpgsql as"
                    + " 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'");
            statement.execute("create trigger break before insert on " + table + " for each row when"
                    + " (new.task_instance = '" + Node.key(body) + "') execute function " + table + "_break()");
        }
    }

    private CompletableFuture<Admission> admit(String body) {
        CompletableFuture<Admission> answer = new CompletableFuture<>();
        Thread sender = new Thread(() -> answer.complete(admissions.admit(new TestDelivery(body))));
        senders.add(sender);
        sender.start();
        return answer;
    }

    private static final class FailingClock extends Clock {

        private final MutableClock clock = new MutableClock();
        private volatile boolean failing;

        @Override
        public Instant instant() {
            if (failing) {
                throw new OutOfMemoryError("as a test wants it");
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
