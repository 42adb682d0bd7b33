package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits deliveries, in threads of its own: so the sender is answered in time, however long the pool or the database takes.
 * What was answered too late and is committed all the same is handled, and a duplicate when it comes again.
 *
 * <p>A delivery joins the line of those that wait and calls a thread, which commits all of them together. So under load many
 * share one commit, and a lone delivery waits for no other. Thread-safe.
 */
final class Admissions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final int THREADS = 2;

    /** One of so many parts of the timeout is left for the answer to reach the sender. */
    private static final int PARTS = 20;

    private final NewRows rows;
    private final Clock clock;
    private final Duration timeout;
    private final Duration longestWait;
    private final Runnable whenStored;
    private final WaitingLine line = new WaitingLine();
    private final AtomicBoolean called = new AtomicBoolean();
    private final FailureLog tooMany;
    private final FailureLog late;
    private final FailureLog failed;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), new DaemonThreads("admission"));

    Admissions(NewRows rows, Clock clock, Duration timeout, Runnable whenStored) {
        this.rows = rows;
        this.clock = clock;
        this.timeout = timeout;
        this.longestWait = timeout.minus(timeout.dividedBy(PARTS));
        this.whenStored = whenStored;
        this.tooMany = new FailureLog(clock);
        this.late = new FailureLog(clock);
        this.failed = new FailureLog(clock);
        threads.allowCoreThreadTimeOut(true);
    }

    Admission admit(Delivery delivery) {
        WaitingDelivery waiting = WaitingDelivery.of(delivery);
        if (!line.join(waiting)) {
            tooMany.add("A delivery is refused: " + WaitingLine.MAX_WAITING + " wait already to be stored");
            return Admission.UNAVAILABLE;
        }
        try {
            callThread();
            return waiting.answer().get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Delivery {} comes too late: the inbox is closed", delivery.key());
        } catch (TimeoutException e) {
            late.add("Delivery " + delivery.key() + " could not be stored within " + longestWait);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An answer is never a failure", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            line.leave(waiting);
            throw e;
        }
        line.leave(waiting);
        return Admission.UNAVAILABLE;
    }

    /** One call is enough for all who come before it is heard. */
    private void callThread() {
        if (!called.get() && called.compareAndSet(false, true)) {
            try {
                threads.execute(this::commitThoseWhoWait);
            } catch (Throwable failure) {
                // Closed, or no thread can be started: whoever comes next calls again.
                called.set(false);
                throw failure;
            }
        }
    }

    private void commitThoseWhoWait() {
        called.set(false);
        try {
            for (List<WaitingDelivery> group = line.take(); !group.isEmpty(); group = line.take()) {
                commit(group);
            }
        } catch (Throwable failure) {
            // Not even that could be logged, as without memory. This thread lives on, to hear the next call: no other
            // may be to be had.
        }
    }

    private void commit(List<WaitingDelivery> group) {
        try {
            SortedMap<String, byte[]> data = new TreeMap<>();
            group.forEach(waiting -> data.put(waiting.key(), waiting.data()));
            Map<String, Admission> answers = rows.insert(data, clock.instant());
            boolean stored = answers.containsValue(Admission.STORED);
            for (WaitingDelivery waiting : group) {
                Admission answer = answers.getOrDefault(waiting.key(), Admission.UNAVAILABLE);
                waiting.answer().complete(answer);
                // Of copies in one group one is stored.
                answers.replace(waiting.key(), Admission.STORED, Admission.DUPLICATE);
            }
            if (stored) {
                wake();
            }
        } catch (Throwable failure) {
            try {
                failed.add("Deliveries that could not be stored: " + group.size(), failure);
            } finally {
                group.forEach(waiting -> waiting.answer().complete(Admission.UNAVAILABLE));
            }
        }
    }

    private void wake() {
        try {
            whenStored.run();
        } catch (RuntimeException e) {
            failed.add("What was stored is handled later, as nobody could be woken for it", e);
        }
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
