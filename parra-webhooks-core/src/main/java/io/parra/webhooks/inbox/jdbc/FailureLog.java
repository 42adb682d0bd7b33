package io.parra.webhooks.inbox.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what goes wrong with every delivery while the database fails: one a minute as a warning, with how many were left out, the
 * others at debug, so that an outage under load is no flood of warnings. Thread-safe.
 */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final Duration PACE = Duration.ofMinutes(1);

    private final Clock clock;
    private @Nullable Instant last;
    private long leftOut;

    FailureLog(Clock clock) {
        this.clock = clock;
    }

    void add(String what) {
        add(what, null);
    }

    void add(String what, @Nullable Throwable failure) {
        long before = leftOutIfDue();
        if (before < 0) {
            LOG.debug("{}", what, failure);
        } else if (before == 0) {
            LOG.warn("{}", what, failure);
        } else {
            LOG.warn("{}; {} such warnings were left out since the last", what, before, failure);
        }
    }

    /** How many were left out since the last that was due; negative if this one is not. */
    private synchronized long leftOutIfDue() {
        Instant now = clock.instant();
        // A clock that is set back must not silence the log.
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(PACE))) {
            leftOut++;
            return -1;
        }
        long before = leftOut;
        leftOut = 0;
        last = now;
        return before;
    }
}
