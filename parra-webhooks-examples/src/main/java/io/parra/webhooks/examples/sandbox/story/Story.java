package io.parra.webhooks.examples.sandbox.story;

import io.parra.webhooks.examples.sandbox.store.Change;
import io.parra.webhooks.examples.sandbox.store.ChangeFeed;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import io.parra.webhooks.examples.sandbox.store.Events;
import io.parra.webhooks.examples.sandbox.store.Refused;
import java.time.Clock;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one story at a time, by firing its events. It ends with the process. Thread-safe. */
public final class Story implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Story.class);
    private static final long NEWS_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Events events;
    private final ChangeFeed changes;
    private final Clock clock;
    private volatile StoryProgress progress = StoryProgress.NONE;
    private CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread teller;

    /** That fires these events. */
    public Story(Events events, ChangeFeed changes, Clock clock) {
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** Begins. */
    public synchronized StoryProgress start(StoryPlan plan) {
        if (progress.running()) {
            throw Refused.conflict("A story is being told already: stop it first.");
        }
        Integer total = plan.stream() ? plan.events() : Integer.valueOf(StoryBook.length());
        progress = new StoryProgress(true, 0, total, plan.rate(), clock.instant(), null);
        CountDownLatch stopOfThis = new CountDownLatch(1);
        stop = stopOfThis;
        Thread thread = new Thread(() -> tell(plan, total, stopOfThis), "sandbox-story");
        thread.setDaemon(true);
        thread.start();
        teller = thread;
        return progress;
    }

    /** How far it has got. */
    public StoryProgress progress() {
        return progress;
    }

    /** Ends it; does nothing if none is told. */
    public synchronized StoryProgress stop() {
        stop.countDown();
        if (teller != null) {
            try {
                teller.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return progress;
    }

    private void tell(StoryPlan plan, @Nullable Integer total, CountDownLatch stop) {
        String error = null;
        try {
            fireAll(plan.rate(), total, stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The story broke off", e);
            error = "The story broke off, as an event could not be stored.";
        }
        progress = progress.ended(error);
        changes.tell(Change.What.STORY, "");
    }

    private void fireAll(double rate, @Nullable Integer total, CountDownLatch stop) throws InterruptedException {
        long began = System.nanoTime();
        long lastNews = began - NEWS_EVERY_NANOS;
        Iterator<EventBody> page = StoryBook.tell(clock.instant()).iterator();
        for (int fired = 0; total == null || fired < total; fired++) {
            long due = began + (long) (fired * (1e9 / rate));
            if (stop.await(due - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return;
            }
            if (!page.hasNext()) {
                page = StoryBook.tell(clock.instant()).iterator();
            }
            events.fire(page.next());
            progress = progress.withFired(fired + 1);
            if (System.nanoTime() - lastNews >= NEWS_EVERY_NANOS) {
                lastNews = System.nanoTime();
                changes.tell(Change.What.STORY, "");
            }
        }
    }

    @Override
    public void close() {
        StoryProgress unused = stop();
    }
}
