package io.parra.webhooks.inbox.jdbc;

import java.time.Instant;

/**
 * A row as it was read: what it holds, when it is due or parked until, and the version that a change of it has to meet.
 */
record TableRow(StoredRow stored, Instant executionTime, long version) {

    String key() {
        return stored.delivery().key();
    }

    boolean isDead() {
        return !executionTime.isBefore(Parking.FIRST_DEAD);
    }

    DeadLetter asDeadLetter() {
        return DeadLetter.of(stored, Parking.diedAt(executionTime));
    }
}
