package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.http.sse.SseClient;
import io.parra.webhooks.examples.sandbox.store.ChangeFeed;
import java.util.HashMap;
import java.util.List;
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
    private static final long PATIENCE_AT_END_MILLIS = 1_000;
    private static final long SIGN_OF_LIFE_MILLIS = 15_000;

    private final ChangeFeed changes;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Live(ChangeFeed changes) {
        this.changes = changes;
    }

    void serve(SseClient client, Supplier<Map<String, String>> parts) {
        client.keepAlive();
        BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);
        ChangeFeed.Subscription subscription = changes.subscribe(change -> news.offer(true));
        Thread thread = new Thread(() -> pump(new Listener(client, parts, news), subscription), "sandbox-page");
        thread.setDaemon(true);
        threads.add(thread);
        client.onClose(thread::interrupt);
        thread.start();
    }

    private void pump(Listener listener, ChangeFeed.Subscription subscription) {
        try {
            listener.listen();
        } catch (InterruptedException e) {
            // The page is left, or the sandbox stops.
        } catch (RuntimeException e) {
            LOG.error("A page is no longer kept up to date", e);
        } finally {
            subscription.close();
            threads.remove(Thread.currentThread());
            listener.client.close();
        }
    }

    @Override
    public void close() {
        List<Thread> running = List.copyOf(threads);
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) {
                thread.join(PATIENCE_AT_END_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Listener {

        private final SseClient client;
        private final Supplier<Map<String, String>> parts;
        private final BlockingQueue<Boolean> news;
        private final Map<String, String> sent = new HashMap<>();
        private long lastSaid = System.nanoTime();
        private boolean toSay;

        Listener(SseClient client, Supplier<Map<String, String>> parts, BlockingQueue<Boolean> news) {
            this.client = client;
            this.parts = parts;
            this.news = news;
        }

        void listen() throws InterruptedException {
            // What is on the page may have changed before anybody listened.
            send();
            while (!client.terminated()) {
                boolean changed =
                        news.poll(toSay ? SAID_EVERY_MILLIS : SIGN_OF_LIFE_MILLIS, TimeUnit.MILLISECONDS) != null;
                if (changed || toSay) {
                    send();
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } else {
                    client.sendComment("still here");
                }
            }
        }

        private void send() {
            toSay = false;
            parts.get().forEach((name, html) -> {
                if (client.terminated() || html.equals(sent.get(name))) {
                    return;
                }
                if (name.equals(SAID) && tooSoon()) {
                    toSay = true;
                    return;
                }
                sent.put(name, html);
                client.sendEvent(name, html);
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
