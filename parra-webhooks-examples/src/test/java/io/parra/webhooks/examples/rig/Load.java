package io.parra.webhooks.examples.rig;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Requests at a steady rate, in a thread of its own, whether they are answered or not; some repeat an earlier event. */
final class Load {

    private final Sender sender;
    private final String prefix;
    private final String work;
    private final Supplier<URI> target;
    private final int perSecond;
    private final double redeliveries;
    private final int max;
    private final Random random = new Random(4);
    private final List<CompletableFuture<Answer>> answers = new ArrayList<>();
    private final List<TestEvent> events = new ArrayList<>();
    private final Thread thread;
    private volatile boolean over;

    /** At most {@code max} events, and repetitions of them as a part of the requests. */
    Load(Sender sender, String prefix, String work, Supplier<URI> target, int perSecond, double redeliveries, int max) {
        this.sender = sender;
        this.prefix = prefix;
        this.work = work;
        this.target = target;
        this.perSecond = perSecond;
        this.redeliveries = redeliveries;
        this.max = max;
        this.thread = new Thread(this::run, "load");
        thread.setDaemon(true);
    }

    Load start() {
        thread.start();
        return this;
    }

    private void run() {
        long next = System.nanoTime();
        while (!over && !sender.isClosed() && events.size() < max) {
            answers.add(sender.send(nextEvent(), target.get()));
            next += TimeUnit.SECONDS.toNanos(1) / perSecond;
            Pace.until(next);
        }
    }

    private TestEvent nextEvent() {
        if (!events.isEmpty() && random.nextDouble() < redeliveries) {
            return events.get(random.nextInt(events.size()));
        }
        TestEvent event = new TestEvent(prefix + "-" + events.size(), work);
        events.add(event);
        return event;
    }

    /** Ends the load, or waits for its last event, and returns all answers once they have come. */
    List<Answer> stop() throws InterruptedException {
        over = true;
        return await();
    }

    /** Waits until all events are sent and answered. */
    List<Answer> await() throws InterruptedException {
        thread.join();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
