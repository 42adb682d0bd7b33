package io.parra.webhooks.inbox.jdbc;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a row's execution time says what the row is: one that is due some day is pending; a mark of a handled delivery is
 * parked a thousand years after it was handled, a dead letter two thousand years after it died. So neither becomes due, and
 * both are found in the order of their time by the index that db-scheduler needs anyway.
 */
final class Parking {

    private static final Duration MARK = Duration.ofDays(365_250);
    private static final Duration DEAD = Duration.ofDays(730_500);

    /** Every mark is parked from here on, up to {@link #FIRST_DEAD}. */
    static final Instant FIRST_MARK = Instant.EPOCH.plus(MARK);

    /** Every dead letter is parked from here on. */
    static final Instant FIRST_DEAD = Instant.EPOCH.plus(DEAD);

    private Parking() {}

    static Instant mark(Instant handledAt) {
        return handledAt.plus(MARK);
    }

    static Instant dead(Instant diedAt) {
        return diedAt.plus(DEAD);
    }

    static Instant diedAt(Instant executionTime) {
        return executionTime.minus(DEAD);
    }
}
