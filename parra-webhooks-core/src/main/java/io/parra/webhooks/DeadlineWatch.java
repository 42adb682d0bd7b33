package io.parra.webhooks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whose deadline is over, while there is any: a deadline passes up to a twentieth of its time late, and no
 * more than half a second.
 *
 * <p>A thread only puts its deadline down and takes it away again: no other is woken for it. Thread-safe.
 */
final class DeadlineWatch implements AutoCloseable {

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final long nanos;
    private final Map<Thread, Deadline> running = new ConcurrentHashMap<>();
    private final AtomicBoolean looksSoon = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor watch;
    private volatile boolean closed;

    /** Of deadlines that are so long. */
    DeadlineWatch(Duration time) {
        this.nanos = TimeUnit.NANOSECONDS.convert(time);
        this.watch = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = new Thread(task, "parra-webhooks-deadlines");
                    thread.setDaemon(true);
                    return thread;
                },
                new DiscardPolicy());
    }

    /** Begins a deadline of this thread, which has no other; null once this is closed. */
    @Nullable
    Deadline begin() {
        Deadline deadline = new Deadline();
        running.put(Thread.currentThread(), deadline);
        if (closed) {
            end(deadline);
            return null;
        }
        try {
            lookSoon();
        } catch (Throwable failure) {
            end(deadline);
            throw failure;
        }
        return deadline;
    }

    /** Called by the thread that began it. */
    void end(Deadline deadline) {
        running.remove(Thread.currentThread());
        deadline.end();
    }

    private void lookSoon() {
        if (!looksSoon.get() && looksSoon.compareAndSet(false, true)) {
            try {
                Future<?> unused =
                        watch.schedule(this::look, Math.min(nanos / 20, LONGEST_PAUSE), TimeUnit.NANOSECONDS);
            } catch (Throwable failure) {
                // Without memory or threads: whoever comes next tries again, with one look.
                watch.getQueue().clear();
                looksSoon.set(false);
                throw failure;
            }
        }
    }

    /** Whoever begins after the first line sees to the next look; whoever began before is seen by this one. */
    private void look() {
        looksSoon.set(false);
        for (Deadline deadline : running.values()) {
            deadline.passAfter(nanos);
        }
        if (running.values().iterator().hasNext()) {
            lookSoon();
        } else if (closed) {
            watch.shutdown();
        }
    }

    /** Begins no more deadlines; those that run still hold. */
    @Override
    public void close() {
        closed = true;
        lookSoon();
    }
}
