package io.parra.webhooks.inbox.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels statements that take longer than a time, up to a quarter of it late, or later if the database is slow to hear of it.
 * A thread looks at all of them now and then, and only while there are any; a driver's own query time-out wakes a thread for
 * each statement, which makes a lone commit slower. Thread-safe.
 */
final class StatementWatch {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final int LOOKS = 4;

    private final long longestNanos;
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread;

    StatementWatch(Duration longest, ThreadFactory threads) {
        longestNanos = longest.toNanos();
        thread = new ScheduledThreadPoolExecutor(1, threads);
        thread.setKeepAliveTime(1, TimeUnit.MINUTES);
        thread.allowCoreThreadTimeOut(true);
    }

    private void lookLater() {
        if (!looking.get() && looking.compareAndSet(false, true)) {
            try {
                ScheduledFuture<?> unused = thread.schedule(this::look, longestNanos / LOOKS, TimeUnit.NANOSECONDS);
            } catch (Throwable failure) {
                // No thread can be started. The statement goes on without, and the next tries again.
                thread.getQueue().clear();
                looking.set(false);
                LOG.debug("Nobody looks at statements that take too long", failure);
            }
        }
    }

    private void look() {
        looking.set(false);
        if (watched.iterator().hasNext()) {
            lookLater();
            watched.forEach(Watched::cancelIfLate);
        }
    }

    /** The statements of a connection, one after the other. */
    final class Watched {

        private record Begun(Statement statement, long at) {}

        private volatile @Nullable Begun last;

        /** Called with each statement before it is executed. */
        void begin(Statement statement) {
            last = new Begun(statement, System.nanoTime());
            watched.add(this);
            lookLater();
        }

        /** Called when the connection is given back. */
        void end() {
            watched.remove(this);
            last = null;
        }

        private void cancelIfLate() {
            Begun begun = last;
            if (begun != null && System.nanoTime() - begun.at > longestNanos) {
                try {
                    begun.statement.cancel();
                } catch (SQLException | RuntimeException e) {
                    LOG.debug("A statement that takes too long could not be cancelled", e);
                }
            }
        }
    }
}
