package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;

/** Where deliveries are kept until they are handled. What is not set has the default of the inbox. */
@ConfigurationProperties(InboxProperties.PREFIX)
interface InboxProperties {

    String PREFIX = WebhookProperties.PREFIX + ".inbox";
    String DIRECT = "direct";
    String JDBC = "jdbc";

    /** The kind of the inbox: direct, which runs listeners before it answers, or jdbc, which commits deliveries to a database. */
    @Bindable(defaultValue = DIRECT)
    String getType();

    /** The name of the DataSource of a jdbc inbox; without it, the application's one or primary. */
    Optional<String> getDataSource();

    /** The table that deliveries are kept in. Default value parra_webhook_inbox. */
    Optional<String> getTable();

    /** Whether the table is created if it is missing; for development. Default value false. */
    Optional<Boolean> getCreateTable();

    /** How long a handled delivery is remembered. Default value 7d. */
    Optional<Duration> getRetention();

    /** How long the listeners of one delivery may run together. Default value 1m. */
    Optional<Duration> getHandlerTimeout();

    /** How many threads are replaced whose listener ignores its time-out. Default value 4. */
    Optional<Integer> getMaxAbandonedThreads();

    /** How many deliveries this node handles at a time. Default value 8. */
    Optional<Integer> getThreads();

    /** How often the table is looked at. Default value 1s. */
    Optional<Duration> getPollInterval();

    /** How often a node says that it is alive; the same on every node. Default value 4s. */
    Optional<Duration> getHeartbeat();

    /** After how many missed heartbeats a node counts as dead, at least 4; the same on every node. Default value 4. */
    Optional<Integer> getMissedHeartbeats();

    /** How long the sender waits for the commit at most. Default value 2s. */
    Optional<Duration> getAdmissionTimeout();

    /** How long running listeners may go on when the application stops. Default value 25s. */
    Optional<Duration> getShutdownTimeout();

    /** How a delivery whose listeners fail is tried again. */
    @ConfigurationProperties("retries")
    interface Retries {

        /** How often a delivery is tried in all. Default value 10. */
        Optional<Integer> getAttempts();

        /** How long to wait after the first failure. Default value 10s. */
        Optional<Duration> getFirstDelay();

        /** By how much the delay grows from one failure to the next. Default value 3. */
        Optional<Double> getFactor();

        /** By which part of itself a delay varies, 0 to 1. Default value 0.2. */
        Optional<Double> getJitter();

        /** The longest delay. Default value 12h. */
        Optional<Duration> getMaxDelay();

        /** How many deaths of the process during a delivery are borne, at least 2. Default value 3. */
        Optional<Integer> getMaxDeaths();
    }
}
