package io.parra.webhooks.inbox;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A delivery whose handlers run now, and the copies of it that wait for the outcome. */
final class Run {

    private static final int MAX_WAITING = 16;

    private volatile Admission outcome = Admission.FAILED;
    private @Nullable CountDownLatch ended;
    private int waiting;

    /** Takes one more copy in to wait, unless too many do. Guarded by the inbox's lock. */
    boolean join() {
        if (waiting == MAX_WAITING) {
            return false;
        }
        if (ended == null) {
            ended = new CountDownLatch(1);
        }
        waiting++;
        return true;
    }

    /** Called once no copy can join any more. */
    void end(Admission outcome) {
        this.outcome = outcome;
        if (ended != null) {
            ended.countDown();
        }
    }

    /** Called by a copy that has joined. */
    Admission await(Duration longest) {
        try {
            return Objects.requireNonNull(ended).await(longest.toMillis(), TimeUnit.MILLISECONDS)
                    ? outcome
                    : Admission.UNAVAILABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Admission.UNAVAILABLE;
        }
    }
}
