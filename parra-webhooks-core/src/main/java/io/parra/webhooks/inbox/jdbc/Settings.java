package io.parra.webhooks.inbox.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** What a {@link JdbcInboxBuilder} was told. */
record Settings(
        String table,
        boolean createTable,
        RetryPolicy retries,
        Duration handlerTimeout,
        int maxAbandonedThreads,
        int threads,
        Duration pollInterval,
        Duration heartbeat,
        int missedHeartbeats,
        Duration retention,
        Duration admissionTimeout,
        Duration shutdownTimeout,
        Clock clock,
        Consumer<DeadLetter> onDeadLetter) {

    /** For how long a node has what it handles, after its last heartbeat. */
    Duration lease() {
        return heartbeat.multipliedBy(missedHeartbeats);
    }

    /** How long the table may not be looked at before something is wrong. */
    Duration longestBetweenPolls() {
        return lease().plus(pollInterval.multipliedBy(2));
    }
}
