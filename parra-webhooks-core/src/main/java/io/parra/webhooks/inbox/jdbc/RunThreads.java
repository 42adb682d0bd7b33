package io.parra.webhooks.inbox.jdbc;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The threads in which db-scheduler takes rows and has them handled.
 *
 * <p>Each look at the table queues up to three rows a thread, whether or not the threads are busy, and makes those queued
 * before worthless; so the queue holds one look's rows, and the oldest, still untaken in the table, fall out of it. Without
 * that bound a long run would let them pile up.
 */
final class RunThreads extends ThreadPoolExecutor {

    /** How many rows a look at the table queues for each thread. */
    static final int ROWS_PER_THREAD = 3;

    private final Solitude solitude;
    private final HangingHandlers hanging;
    private final AtomicBoolean overlooked = new AtomicBoolean();
    private volatile Runnable look = () -> {};

    RunThreads(int threads, Solitude solitude, HangingHandlers hanging) {
        super(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(ROWS_PER_THREAD * threads),
                new DaemonThreads("run"),
                new DiscardOldestPolicy());
        this.solitude = solitude;
        this.hanging = hanging;
    }

    /** Sets how the table is looked at, other than every poll interval. */
    void lookWith(Runnable look) {
        this.look = look;
    }

    /** Called when a row has become due: looks at once if a thread is free, else when one becomes so. */
    void wake() {
        overlooked.set(true);
        if (getActiveCount() < getMaximumPoolSize()) {
            lookIfOverlooked();
        }
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable work) {
        solitude.enter();
    }

    @Override
    protected void afterExecute(Runnable work, @Nullable Throwable thrown) {
        solitude.leave();
        lookIfOverlooked();
        try {
            hanging.standStillIfTooMany();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookIfOverlooked() {
        if (getQueue().isEmpty() && overlooked.compareAndSet(true, false)) {
            look.run();
        }
    }
}
