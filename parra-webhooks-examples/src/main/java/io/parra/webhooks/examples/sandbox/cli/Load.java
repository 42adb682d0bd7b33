package io.parra.webhooks.examples.sandbox.cli;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Many events, so many of them on their way at once.
 *
 * @param count how many
 * @param perSecond how many in a second at most; 0 for as many as can be
 * @param concurrency how many at once at most
 */
record Load(long count, double perSecond, int concurrency) {

    /** Sends them and returns when the last has been answered or has failed. */
    void run(EventSource events, Postman postman, Tally tally, Progress progress) throws InterruptedException {
        Semaphore free = new Semaphore(concurrency);
        long began = System.nanoTime();
        for (long sent = 0; sent < count; sent++) {
            waitUntil(began, sent);
            free.acquire();
            var unused = postman.send(events.next()).whenComplete((answer, thrown) -> {
                try {
                    tally.add(answer, thrown);
                    progress.step();
                } finally {
                    free.release();
                }
            });
        }
        free.acquire(concurrency);
    }

    /** How long the load takes at its rate, or 0 where it has none. */
    double seconds() {
        return perSecond == 0 ? 0 : count / perSecond;
    }

    private void waitUntil(long began, long sent) throws InterruptedException {
        if (perSecond == 0) {
            return;
        }
        long due = began + (long) (sent / perSecond * TimeUnit.SECONDS.toNanos(1));
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
