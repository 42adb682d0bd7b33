package io.parra.webhooks.inbox.jdbc;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that a delivery has become a dead letter: the log, and whom the application named, in a thread of its own so that
 * nothing else waits for that one. Thread-safe.
 */
final class DeadLetterNews implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final int MAX_WAITING = 1_000;
    private static final int MILLIS_TO_END = 200;

    private final Consumer<DeadLetter> listener;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MAX_WAITING), new DaemonThreads("dead-letters"));

    DeadLetterNews(Consumer<DeadLetter> listener) {
        this.listener = listener;
        thread.allowCoreThreadTimeOut(true);
    }

    void tell(DeadLetter letter) {
        LOG.error(
                "Delivery {} is a dead letter after {} failed attempts and {} deaths of its process; last problem: {}",
                letter.key(),
                letter.attempts(),
                letter.deaths(),
                letter.errorClass() == null ? letter.errorMessage() : letter.errorClass());
        try {
            thread.execute(() -> tellListener(letter));
        } catch (RejectedExecutionException e) {
            LOG.error("The dead letter listener is not told of {}: {} wait for it already", letter.key(), MAX_WAITING);
        }
    }

    private void tellListener(DeadLetter letter) {
        try {
            listener.accept(letter);
        } catch (Throwable e) {
            LOG.error("The dead letter listener failed", e);
        }
    }

    /** Lets the listener come to an end, for a moment. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(MILLIS_TO_END, TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
