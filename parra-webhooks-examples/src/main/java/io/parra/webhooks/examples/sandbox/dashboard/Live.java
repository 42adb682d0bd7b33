package io.parra.webhooks.examples.sandbox.dashboard;

import io.parra.webhooks.examples.sandbox.api.EventStream;
import io.parra.webhooks.examples.sandbox.store.ChangeFeed;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps parts of a page as they are now: after changes, however many, each part is rendered again, and sent if it has
 * become another, as a server-sent event of the part's name. Thread-safe.
 */
final class Live implements AutoCloseable {

    /** The part that is read out; it waits a little longer, so that one can be heard before the next. */
    static final String SAID = "said";

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final int PAUSE_MILLIS = 200;
    private static final long SAID_EVERY_MILLIS = 3_000;
    private static final long SIGN_OF_LIFE_MILLIS = 5_000;
    /** More are asked to come again, as browsers do by themselves. */
    private static final int MAX_PAGES = 100;

    private final ChangeFeed changes;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Live(ChangeFeed changes) {
        this.changes = changes;
    }

    /** Ends with the client or the sandbox. */
    void serve(EventStream stream, Supplier<Map<String, String>> parts) {
        if (threads.size() >= MAX_PAGES) {
            return;
        }
        BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);
        threads.add(Thread.currentThread());
        ChangeFeed.Subscription subscription = changes.subscribe(change -> news.offer(true));
        try {
            Listener listener = new Listener(stream, parts, news);
            while (stream.isOpen() && !closed) {
                listener.listen();
            }
        } catch (InterruptedException e) {
            LOG.debug("The sandbox ends, and so does a page's stream");
        } finally {
            subscription.close();
            threads.remove(Thread.currentThread());
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }

    private static final class Listener {

        private final EventStream stream;
        private final Supplier<Map<String, String>> parts;
        private final BlockingQueue<Boolean> news;
        private final Map<String, String> sent = new HashMap<>();
        private long lastSaid = System.nanoTime();
        private boolean begun;
        private boolean toSay;

        Listener(EventStream stream, Supplier<Map<String, String>> parts, BlockingQueue<Boolean> news) {
            this.stream = stream;
            this.parts = parts;
            this.news = news;
        }

        void listen() throws InterruptedException {
            // What is on the page may have changed before anybody listened: the first time there is no waiting.
            boolean changed =
                    !begun || news.poll(toSay ? SAID_EVERY_MILLIS : SIGN_OF_LIFE_MILLIS, TimeUnit.MILLISECONDS) != null;
            if (changed || toSay) {
                begun = true;
                send();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } else {
                stream.comment("still here");
            }
        }

        private void send() {
            toSay = false;
            parts.get().forEach((name, html) -> {
                if (!stream.isOpen() || html.equals(sent.get(name))) {
                    return;
                }
                if (name.equals(SAID) && tooSoon()) {
                    toSay = true;
                    return;
                }
                sent.put(name, html);
                stream.event(name, html);
            });
        }

        private boolean tooSoon() {
            long now = System.nanoTime();
            if (now - lastSaid < TimeUnit.MILLISECONDS.toNanos(SAID_EVERY_MILLIS)) {
                return true;
            }
            lastSaid = now;
            return false;
        }
    }
}
