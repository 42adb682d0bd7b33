package io.parra.webhooks.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A delivery whose handlers run now, and the copies of it that wait for the outcome. */
final class Run {

    private static final int MAX_WAITING = 16;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Admission outcome = Admission.FAILED;
    private int waiting;

    /** Takes one more copy in to wait, unless too many do. Guarded by the inbox's lock. */
    boolean join() {
        if (waiting == MAX_WAITING) {
            return false;
        }
        waiting++;
        return true;
    }

    void end(Admission outcome) {
        this.outcome = outcome;
        ended.countDown();
    }

    Admission await(Duration longest) {
        try {
            return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS) ? outcome : Admission.UNAVAILABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Admission.UNAVAILABLE;
        }
    }
}
