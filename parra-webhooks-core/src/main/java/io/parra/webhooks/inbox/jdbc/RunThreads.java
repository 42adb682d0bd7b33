package io.parra.webhooks.inbox.jdbc;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The threads in which db-scheduler has rows handled, each row in a place of its own. They also know when the table is worth
 * a look: a row has become due, and there is a place for it. What becomes due meanwhile is picked by one look together.
 */
final class RunThreads extends ThreadPoolExecutor {

    private final Places places;
    private final AtomicBoolean overlooked = new AtomicBoolean();
    private volatile Runnable look = () -> {};
    /** The places of rows that were picked and not yet executed; of the thread that looks. */
    private int owed;

    RunThreads(int threads, Places places) {
        super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new DaemonThreads("run"));
        this.places = places;
        // Picked while this node stops: whoever picked it gives it back.
        setRejectedExecutionHandler((work, stopped) -> work.run());
    }

    /** Sets how the table is looked at, other than every poll interval. */
    void lookWith(Runnable look) {
        this.look = look;
    }

    /** Called when a row has become due: looks at once if there is a place, else when one becomes free. */
    void wake() {
        overlooked.set(true);
        lookIfOverlooked();
    }

    /**
     * Picks a row for each place that is free, or finds the table there if none is; each row is then executed here, by the same
     * thread and before it picks again. What is not, since something failed in between, leaves its place to others.
     */
    <T> List<T> fill(IntFunction<List<T>> pick) {
        places.giveBack(owed);
        owed = 0;
        overlooked.set(false);
        int free = places.takeFree();
        int picked = 0;
        try {
            List<T> rows = pick.apply(free);
            picked = rows.size();
            return rows;
        } finally {
            owed = picked;
            places.giveBack(free - picked);
            if (picked == free) {
                overlooked.set(true);
            }
            lookIfOverlooked();
        }
    }

    @Override
    public void execute(Runnable work) {
        super.execute(work);
        owed--;
    }

    @Override
    protected void afterExecute(Runnable work, @Nullable Throwable thrown) {
        places.giveBack(1);
        lookIfOverlooked();
    }

    private void lookIfOverlooked() {
        if (places.areFree() && overlooked.compareAndSet(true, false)) {
            look.run();
        }
    }
}
