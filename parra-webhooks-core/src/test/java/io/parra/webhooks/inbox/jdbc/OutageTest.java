package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.ReceiverLog;
import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.TestDelivery;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** While the database is down, and after. */
class OutageTest {

    private static final String UNWRITTEN = "could not be written yet";

    private final Disturbed source = new Disturbed();
    private final AtomicInteger refused = new AtomicInteger();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final RecordingRunner runner = new RecordingRunner().then(() -> {
        running.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return RecordingRunner.SUCCESS;
    });

    @Test
    void handlersThatHaveRunAreNotRunAgainAfterItWhichIsAWarningAMinute() throws Exception {
        try (ReceiverLog log = new ReceiverLog();
                JdbcInbox inbox = open()) {
            inbox.start(runner);
            inbox.admit(new TestDelivery("one"));
            running.await();
            goDown();
            goOn.countDown();
            await().until(() -> lines(log, UNWRITTEN) > 2);
            assertEquals(1, log.warnings(UNWRITTEN).size(), log.text());
            assertEquals(1, inbox.health().handling());
            source.disturb(() -> null);

            await().until(() -> inbox.health().handling() == 0);
            assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
            assertEquals(1, runner.calls().size());
        }
    }

    @Test
    void isSeenInTheHealthThoughEveryThreadIsBusy() throws Exception {
        try (JdbcInbox inbox = Quick.settings(JdbcInbox.on(source).table(Databases.newTable()))
                .threads(1)
                .build()) {
            inbox.start(runner);
            inbox.admit(new TestDelivery("one"));
            running.await();
            assertTrue(inbox.health().isUp());
            goDown();

            await().until(() -> !inbox.health().isUp());
            source.disturb(() -> null);
            await().until(() -> inbox.health().isUp());
            goOn.countDown();
        }
    }

    @Test
    void closingDoesNotWaitForItsEnd() throws Exception {
        JdbcInbox inbox = open();
        inbox.start(runner);
        inbox.admit(new TestDelivery("one"));
        running.await();
        goDown();
        goOn.countDown();
        await().until(() -> refused.get() > 3);

        assertTimeout(Duration.ofSeconds(8), inbox::close);
    }

    @Test
    void deadLettersSayThatTheDatabaseFails() {
        try (JdbcInbox inbox = open()) {
            goDown();

            assertThrows(IllegalStateException.class, () -> inbox.deadLetters().list(1));
        }
    }

    @Test
    void marksAreRemovedAnotherTime() {
        goDown();
        ExpiredMarks expired = new ExpiredMarks(new InboxTable(source, "any"), Clock.systemUTC(), Duration.ofDays(7));

        expired.run();
        assertEquals(1, refused.get() - 1);
        assertEquals(Duration.ofMinutes(1), expired.interval());
    }

    private static long lines(ReceiverLog log, String part) {
        return log.text().lines().filter(line -> line.contains(part)).count();
    }

    private void goDown() {
        source.disturb(() -> {
            refused.incrementAndGet();
            throw new SQLException("down");
        });
    }

    private JdbcInbox open() {
        return Quick.settings(JdbcInbox.on(source).table(Databases.newTable())).build();
    }
}
