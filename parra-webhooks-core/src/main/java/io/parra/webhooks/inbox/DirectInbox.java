package io.parra.webhooks.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs the handlers before the sender is answered, in the thread of the request; the default, as it needs no database.
 *
 * <p>Remembers the keys of what it handled, to recognise a delivery that comes again: in this process only, for a time
 * (default 24 hours) and up to a number (default 100,000), the oldest forgotten first. Of copies that arrive together one
 * runs the handlers and the others share its outcome: up to 16 wait, each 10 seconds at most; more than these are
 * {@link Admission#UNAVAILABLE}. After a failure, a redelivery runs the handlers that have not succeeded, by name; unnamed
 * ones run again. A process that dies forgets everything.
 *
 * <p>Thread-safe.
 */
public final class DirectInbox implements Inbox {

    /** How long a key is remembered unless set otherwise. */
    public static final Duration DEFAULT_WINDOW = Duration.ofHours(24);

    /** How many keys are remembered unless set otherwise. */
    public static final int DEFAULT_MAX_KEYS = 100_000;

    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private static final int LOOKS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final RememberedKeys remembered;
    private final Map<Key, Run> running = new HashMap<>();
    private final Duration maxWait;
    private volatile @Nullable Runner runner;
    private volatile boolean closed;

    DirectInbox(Duration window, int maxKeys, Clock clock, Duration maxWait) {
        this.remembered = new RememberedKeys(window, maxKeys, clock);
        this.maxWait = maxWait;
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void start(Runner runner) {
        lock.lock();
        try {
            if (this.runner != null) {
                throw new IllegalStateException("This inbox has a receiver already: build one for each receiver");
            }
            this.runner = runner;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Admission admit(Delivery delivery) {
        Runner handlers = runner;
        if (handlers == null || closed) {
            return Admission.UNAVAILABLE;
        }
        Key key = Key.of(delivery.body());
        Run own = new Run();
        Run ahead;
        Set<String> done;
        lock();
        try {
            if (remembered.isHandled(key)) {
                return Admission.DUPLICATE;
            }
            done = remembered.succeeded(key);
            ahead = running.putIfAbsent(key, own);
            if (ahead != null && !ahead.join()) {
                return Admission.UNAVAILABLE;
            }
        } finally {
            lock.unlock();
        }
        return ahead == null ? run(handlers, delivery, key, done, own) : ahead.await(maxWait);
    }

    private Admission run(Runner handlers, Delivery delivery, Key key, Set<String> done, Run run) {
        Set<String> succeeded = new HashSet<>(2 * done.size() + 2);
        succeeded.addAll(done);
        Admission outcome = Admission.FAILED;
        try {
            RunResult result = handlers.run(delivery, succeeded);
            if (result.failures().isEmpty()) {
                outcome = Admission.HANDLED;
            }
        } finally {
            end(key, run, outcome, succeeded);
        }
        return outcome;
    }

    private void end(Key key, Run run, Admission outcome, Set<String> succeeded) {
        lock();
        try {
            running.remove(key);
            if (outcome == Admission.HANDLED) {
                remembered.putHandled(key);
            } else {
                remembered.putFailed(key, succeeded);
            }
        } finally {
            lock.unlock();
            run.end(outcome);
        }
    }

    /** As a rule it is held for less than a microsecond: to look again so often takes less than to sleep and be woken. */
    private void lock() {
        for (int i = 0; i < LOOKS; i++) {
            if (lock.tryLock()) {
                return;
            }
            Thread.onSpinWait();
        }
        lock.lock();
    }

    /** Stops taking deliveries; handlers that run go on to their end, in the threads of their requests. */
    @Override
    public void close() {
        closed = true;
    }

    /** Sets up a {@link DirectInbox}. Not thread-safe. */
    public static final class Builder {

        private Duration window = DEFAULT_WINDOW;
        private int maxKeys = DEFAULT_MAX_KEYS;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Sets how long a key is remembered after its delivery was handled.
         *
         * @param window the time; default {@link #DEFAULT_WINDOW}
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder window(Duration window) {
            if (window.isNegative() || window.isZero()) {
                throw new IllegalArgumentException("The dedupe window is " + window + ": set a positive duration");
            }
            this.window = window;
            return this;
        }

        /**
         * Sets how many keys are remembered; one that was handled takes 56 to 112 bytes of heap, and up to twice that
         * where many failed before they were. At R deliveries a second the oldest is forgotten after {@code maxKeys / R}
         * seconds, if the window does not end before.
         *
         * @param maxKeys the number; default {@link #DEFAULT_MAX_KEYS}
         * @return this builder
         * @throws IllegalArgumentException if it is not positive, or over 134,217,728
         */
        public Builder maxKeys(int maxKeys) {
            if (maxKeys < 1) {
                throw new IllegalArgumentException("The dedupe size is " + maxKeys + ": set at least 1 key");
            }
            if (maxKeys > KeyRing.MOST) {
                throw new IllegalArgumentException(
                        "The dedupe size is " + maxKeys + ": set at most " + KeyRing.MOST + " keys");
            }
            this.maxKeys = maxKeys;
            return this;
        }

        /**
         * Sets the clock that the window is measured by.
         *
         * @param clock the clock; default the system's
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** {@return an inbox for one receiver} */
        public DirectInbox build() {
            return new DirectInbox(window, maxKeys, clock, MAX_WAIT);
        }
    }
}
