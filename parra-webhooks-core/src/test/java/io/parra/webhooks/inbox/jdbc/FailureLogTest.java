package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import io.parra.webhooks.ReceiverLog;
import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.MutableClock;
import io.parra.webhooks.inbox.TestDelivery;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an outage of the database leaves in the log. */
class FailureLogTest {

    private final MutableClock clock = new MutableClock();
    private final Disturbed source = new Disturbed();

    @Test
    void ofFailuresOneAMinuteIsAWarningWithWhatWasThrownAndHowManyWereLeftOut() {
        source.disturb(() -> {
            throw new SQLException("the database is down");
        });
        try (Admissions admissions = open();
                ReceiverLog log = new ReceiverLog()) {
            refuse(admissions);
            assertTrue(log.text().contains("java.sql.SQLException: the database is down"), log.text());

            for (int i = 0; i < 49; i++) {
                refuse(admissions);
            }
            assertEquals(
                    1, log.warnings("Deliveries that could not be stored: 1").size(), log.text());

            clock.move(Duration.ofSeconds(59));
            refuse(admissions);
            clock.move(Duration.ofSeconds(1));
            refuse(admissions);
            assertEquals(
                    2, log.warnings("Deliveries that could not be stored: 1").size(), log.text());
            assertEquals(1, log.warnings("; 50 such warnings were left out").size(), log.text());
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotSilenceIt() {
        FailureLog failures = new FailureLog(clock);
        try (ReceiverLog log = new ReceiverLog()) {
            failures.add("down");
            clock.move(Duration.ofDays(-1));
            failures.add("down");

            assertEquals(2, log.warnings("down").size(), log.text());
        }
    }

    private Admissions open() {
        NewRows rows = new NewRows(source, new PostgreSqlJdbcCustomization(false, false), "any", clock);
        return new Admissions(rows, clock, Duration.ofSeconds(30), () -> {});
    }

    private static void refuse(Admissions admissions) {
        assertEquals(Admission.UNAVAILABLE, admissions.admit(new TestDelivery("one")));
    }
}
