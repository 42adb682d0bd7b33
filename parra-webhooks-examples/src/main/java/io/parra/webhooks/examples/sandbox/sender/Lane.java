package io.parra.webhooks.examples.sandbox.sender;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

/** The deliveries of one webhook: some under way, the others in the order in which they came. Thread-safe. */
final class Lane {

    private final int width;
    private final LongFunction<CompletableFuture<?>> send;
    private final Queue<Long> waiting = new ArrayDeque<>();
    private int underWay;
    private boolean closed;

    /** So many at once; the function begins to send one, and its result ends when that has. */
    Lane(int width, LongFunction<CompletableFuture<?>> send) {
        this.width = width;
        this.send = send;
    }

    /** Takes a delivery. */
    void add(long delivery) {
        synchronized (this) {
            if (closed) {
                return;
            }
            waiting.add(delivery);
        }
        next();
    }

    private void next() {
        long delivery;
        synchronized (this) {
            if (closed || underWay >= width || waiting.isEmpty()) {
                return;
            }
            delivery = waiting.remove();
            underWay++;
        }
        CompletableFuture<?> sent = send.apply(delivery);
        CompletableFuture<?> unused = sent.whenComplete((result, problem) -> ended());
    }

    private void ended() {
        synchronized (this) {
            underWay--;
        }
        next();
    }

    synchronized int underWay() {
        return underWay;
    }

    /** Begins nothing any more. */
    synchronized void close() {
        closed = true;
        waiting.clear();
    }
}
