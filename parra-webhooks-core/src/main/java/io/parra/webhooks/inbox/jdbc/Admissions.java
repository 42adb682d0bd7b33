package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Delivery;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits deliveries, in threads of its own: so the sender is answered in time, however long the pool or the database takes.
 * What was answered too late and is committed all the same is handled, and a duplicate when it comes again. Thread-safe.
 */
final class Admissions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final int THREADS = 8;
    private static final int MAX_WAITING = 1_000;

    /** One of so many parts of the timeout is left for the answer to reach the sender. */
    private static final int PARTS = 20;

    private final InboxTable table;
    private final Clock clock;
    private final Duration timeout;
    private final Duration longestWait;
    private final Runnable whenStored;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MAX_WAITING),
            new DaemonThreads("admission"));

    Admissions(InboxTable table, Clock clock, Duration timeout, Runnable whenStored) {
        this.table = table;
        this.clock = clock;
        this.timeout = timeout;
        this.longestWait = timeout.minus(timeout.dividedBy(PARTS));
        this.whenStored = whenStored;
        threads.allowCoreThreadTimeOut(true);
    }

    Admission admit(Delivery delivery) {
        Future<Admission> answer;
        try {
            answer = threads.submit(() -> store(delivery));
        } catch (RejectedExecutionException e) {
            LOG.warn("A delivery is refused: {} wait already to be stored, or the inbox is closed", MAX_WAITING);
            return Admission.UNAVAILABLE;
        }
        try {
            return answer.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Delivery {} could not be stored within {}", delivery.key(), longestWait);
        } catch (ExecutionException e) {
            LOG.warn("Delivery {} could not be stored", delivery.key(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer.cancel(true);
        return Admission.UNAVAILABLE;
    }

    private Admission store(Delivery delivery) throws SQLException {
        byte[] data = RowFormat.write(new StoredRow(StoredDelivery.of(delivery), Progress.NONE));
        if (!table.insert(delivery.key(), data, clock.instant())) {
            return Admission.DUPLICATE;
        }
        whenStored.run();
        return Admission.STORED;
    }

    /** Takes no more. */
    void stop() {
        threads.shutdown();
    }

    /** Takes no more, and lets those under way come to their end, within the timeout. */
    @Override
    public void close() {
        stop();
        try {
            if (!threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
