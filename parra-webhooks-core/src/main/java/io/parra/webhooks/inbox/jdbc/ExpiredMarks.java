package io.parra.webhooks.inbox.jdbc;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the marks of deliveries whose retention has ended, some at a time so that nobody waits long for them. */
final class ExpiredMarks implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    static final int BATCH = 500;

    private final InboxTable table;
    private final Clock clock;
    private final Duration retention;

    ExpiredMarks(InboxTable table, Clock clock, Duration retention) {
        this.table = table;
        this.clock = clock;
        this.retention = retention;
    }

    Duration interval() {
        Duration part = retention.dividedBy(10);
        Duration capped = part.compareTo(LONGEST) > 0 ? LONGEST : part;
        return capped.compareTo(SHORTEST) < 0 ? SHORTEST : capped;
    }

    @Override
    public void run() {
        try {
            Instant before = clock.instant().minus(retention);
            while (table.removeMarks(before, BATCH) == BATCH
                    && !Thread.currentThread().isInterrupted()) {
                LOG.debug("Removed {} marks of handled deliveries", BATCH);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The marks of deliveries handled long ago could not be removed yet", e);
        }
    }
}
