package io.parra.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets through one of the calls of a minute, and counts the others: for lines of a log that anybody may cause. Thread-safe. */
final class OncePerMinute {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Clock clock;
    private final AtomicLong last;
    private final AtomicLong calls = new AtomicLong();

    OncePerMinute(Clock clock) {
        this.clock = clock;
        this.last = new AtomicLong(clock.millis() - MINUTE);
    }

    /** {@return how many calls there were since the last one that was let through, with this one; 0 if it is held back} */
    long next() {
        // In this order: whoever is overtaken in between must not see a time before that of the other.
        long before = last.get();
        long now = clock.millis();
        calls.incrementAndGet();
        // A clock that is set back must not silence the log.
        boolean due = now - before >= MINUTE || now < before;
        return due && last.compareAndSet(before, now) ? calls.getAndSet(0) : 0;
    }
}
