package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.parra.webhooks.inbox.Inbox;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what became of a row, provided that it is still this node's: db-scheduler compares the row's version.
 *
 * <p>While the database is down it tries again and again, so that handlers which have run are not run again only since that
 * could not be written; the row stays this node's for its lease. Thread-safe.
 */
final class Completions {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final InboxTable table;
    private final Clock clock;
    private final DeadLetterNews news;
    private final Inbox.Runner runner;
    private final FailureLog failing;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Completions(InboxTable table, Clock clock, DeadLetterNews news, Inbox.Runner runner) {
        this.table = table;
        this.clock = clock;
        this.news = news;
        this.runner = runner;
        this.failing = new FailureLog(clock);
    }

    /** From now on a database that is down is not waited for. */
    void stop() {
        stopping.countDown();
    }

    void write(NextStep step, ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
        byte[] data = RowFormat.write(step.row());
        boolean failed = step.what() == NextStep.Kind.RETRY || step.what() == NextStep.Kind.DEAD_LETTER;
        ExecutionComplete recorded = failed ? asFailure(complete) : complete;
        boolean written = insist(complete.getExecution(), data, () -> operations.reschedule(recorded, step.at(), data));
        if (written && failed) {
            tell(step);
        }
    }

    private void tell(NextStep step) {
        if (step.what() == NextStep.Kind.RETRY) {
            runner.retrying(step.row().delivery(), step.at());
        } else {
            news.tell(DeadLetter.of(step.row(), Parking.diedAt(step.at())));
            runner.givenUp(step.row().delivery());
        }
    }

    /** Has a row come back later, with its data as it is. */
    void postpone(Instant until, ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
        boolean unused = insist(complete.getExecution(), null, () -> operations.reschedule(asFailure(complete), until));
    }

    /** Returns whether it is written; the data is what the row then holds, if that changes. */
    private boolean insist(Execution execution, byte @Nullable [] data, Runnable update) {
        boolean uncertain = false;
        while (true) {
            try {
                update.run();
                return true;
            } catch (TaskInstanceException e) {
                if (uncertain && data != null && isWritten(execution, data)) {
                    return true;
                }
                LOG.warn(
                        "What became of delivery {} is not written, as this node has lost its lease: another one has"
                                + " taken it over",
                        execution.getId());
                return false;
            } catch (RuntimeException e) {
                failing.add("What became of delivery " + execution.getId() + " could not be written yet", e);
                uncertain = true;
                // An interrupt comes once, when this node stops: it deserves one more try.
                if (!Thread.interrupted() && isStopping()) {
                    throw e;
                }
            }
        }
    }

    /** Whether an update was committed although its answer was lost. */
    private boolean isWritten(Execution execution, byte[] data) {
        try {
            return table.holds(execution.getId(), execution.version + 1, data);
        } catch (SQLException e) {
            LOG.warn("Whether what became of delivery {} is written could not be seen", execution.getId(), e);
            return false;
        }
    }

    /** Waits a little. */
    private boolean isStopping() {
        try {
            return stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private ExecutionComplete asFailure(ExecutionComplete complete) {
        Instant done = clock.instant();
        return ExecutionComplete.failure(complete.getExecution(), done, done, null);
    }
}
