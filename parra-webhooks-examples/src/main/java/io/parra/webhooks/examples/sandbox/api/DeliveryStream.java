package io.parra.webhooks.examples.sandbox.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.store.Change;
import io.parra.webhooks.examples.sandbox.store.ChangeFeed;
import io.parra.webhooks.examples.sandbox.store.Deliveries;
import io.parra.webhooks.examples.sandbox.story.Story;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/deliveries/stream}: server-sent events, {@code delivery} with the delivery as it is now, {@code story} with
 * the progress, {@code webhook} and {@code event} with an id. A client that does not keep up misses some, and is told
 * {@code missed}.
 */
final class DeliveryStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryStream.class);
    private static final String PATH = "/api/deliveries/stream";
    private static final int MAX_STREAMS = 50;
    private static final int BACKLOG = 1_000;
    private static final int SIGN_OF_LIFE_SECONDS = 15;

    private final Deliveries deliveries;
    private final Story story;
    private final ChangeFeed changes;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    DeliveryStream(Deliveries deliveries, Story story, ChangeFeed changes) {
        this.deliveries = deliveries;
        this.story = story;
        this.changes = changes;
    }

    void addTo(RoutesConfig routes) {
        routes.before(PATH, this::mayBegin);
        routes.get(PATH, EventStream.of((ctx, stream) -> serve(stream)));
    }

    private void mayBegin(Context ctx) {
        if (!String.valueOf(ctx.header("Accept")).contains("text/event-stream")) {
            Problem.answer(ctx, 406, "Not Acceptable", "Send the header Accept: text/event-stream.");
            ctx.skipRemainingHandlers();
        } else if (threads.size() >= MAX_STREAMS) {
            Problem.answer(ctx, 503, "Service Unavailable", "There are too many streams: close some.");
            ctx.skipRemainingHandlers();
        }
    }

    /** Ends with the client or the sandbox. */
    private void serve(EventStream stream) {
        BlockingQueue<Change> backlog = new LinkedBlockingQueue<>(BACKLOG);
        threads.add(Thread.currentThread());
        ChangeFeed.Subscription subscription = changes.subscribe(backlog::offer);
        try {
            stream.comment("connected");
            while (stream.isOpen() && !closed) {
                boolean full = backlog.remainingCapacity() == 0;
                Change change = backlog.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
                if (full) {
                    stream.event("missed", "{}");
                }
                if (change == null) {
                    stream.comment("still here");
                } else {
                    send(stream, change);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The sandbox ends, and so does a stream");
        } finally {
            subscription.close();
            threads.remove(Thread.currentThread());
        }
    }

    private void send(EventStream stream, Change change) {
        switch (change.what()) {
            case DELIVERY ->
                deliveries
                        .find(Long.parseLong(change.id()))
                        .ifPresent(delivery -> stream.event("delivery", Json.write(delivery)));
            case STORY -> stream.event("story", Json.write(story.progress()));
            case WEBHOOK -> stream.event("webhook", Json.write(change.id()));
            case EVENT -> stream.event("event", Json.write(change.id()));
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
