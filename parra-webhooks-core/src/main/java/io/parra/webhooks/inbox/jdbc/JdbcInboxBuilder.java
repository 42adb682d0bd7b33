package io.parra.webhooks.inbox.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Sets up a {@link JdbcInbox}. Every setting has a default. Not thread-safe. */
public final class JdbcInboxBuilder {

    /** The table unless set otherwise. */
    public static final String DEFAULT_TABLE = "parra_webhook_inbox";

    private static final Pattern TABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int MIN_MISSED_HEARTBEATS = 4;

    private final Supplier<DataSource> dataSource;
    private String table = DEFAULT_TABLE;
    private boolean createTable;
    private RetryPolicy retries = RetryPolicy.defaults();
    private Duration handlerTimeout = Duration.ofMinutes(1);
    private int maxAbandonedThreads = 4;
    private int threads = 8;
    private Duration pollInterval = Duration.ofSeconds(1);
    private Duration heartbeat = Duration.ofSeconds(4);
    private int missedHeartbeats = MIN_MISSED_HEARTBEATS;
    private Duration retention = Duration.ofDays(7);
    private Duration admissionTimeout = Duration.ofSeconds(2);
    private Duration shutdownTimeout = Duration.ofSeconds(25);
    private Clock clock = Clock.systemUTC();
    private Consumer<DeadLetter> onDeadLetter = letter -> {};

    JdbcInboxBuilder(Supplier<DataSource> dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Sets the table that the deliveries are kept in.
     *
     * @param table its name, or {@code schema.name}, of ASCII letters, digits and underscores; default
     *     {@link #DEFAULT_TABLE}
     * @return this builder
     * @throws IllegalArgumentException if it is not such a name
     */
    public JdbcInboxBuilder table(String table) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException(
                    "The inbox's table is named \"" + table + "\": take ASCII letters, digits and underscores");
        }
        this.table = table;
        return this;
    }

    /**
     * Sets whether a missing table is created at start-up; convenient in development. In production let a migration run the
     * DDL, which is in the jar as {@code io/parra/webhooks/inbox/jdbc/postgresql.sql} and {@code sqlite.sql}.
     *
     * @param createTable true to create it; default false, and true for {@link JdbcInbox#embedded}
     * @return this builder
     */
    public JdbcInboxBuilder createTable(boolean createTable) {
        this.createTable = createTable;
        return this;
    }

    /**
     * Sets how often and when a delivery whose handlers fail is tried again.
     *
     * @param retries the policy; default {@link RetryPolicy#defaults()}
     * @return this builder
     */
    public JdbcInboxBuilder retries(RetryPolicy retries) {
        this.retries = Objects.requireNonNull(retries, "retries");
        return this;
    }

    /**
     * Sets how long the handlers of one delivery may run together. Then their thread is interrupted, and the attempt has
     * failed unless they return in the end.
     *
     * @param handlerTimeout the time; default 1 minute
     * @return this builder
     * @throws IllegalArgumentException if it is below a millisecond or above 365 days
     */
    public JdbcInboxBuilder handlerTimeout(Duration handlerTimeout) {
        this.handlerTimeout = positive("handler timeout", handlerTimeout);
        return this;
    }

    /**
     * Sets how many threads whose handlers ignore the interrupt are abandoned and replaced. While so many hang,
     * {@link JdbcInbox#health()} is not up, and further ones take up their place until they end.
     *
     * @param maxAbandonedThreads the number; default 4
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public JdbcInboxBuilder maxAbandonedThreads(int maxAbandonedThreads) {
        if (maxAbandonedThreads < 0) {
            throw new IllegalArgumentException(
                    "The number of abandoned threads is " + maxAbandonedThreads + ": set 0 or more");
        }
        this.maxAbandonedThreads = maxAbandonedThreads;
        return this;
    }

    /**
     * Sets how many deliveries this node handles at a time. The inbox itself needs a connection for each only after its
     * handlers have run, and before if it runs alone; those that handlers hold come on top.
     *
     * @param threads the number; default 8
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public JdbcInboxBuilder threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads is " + threads + ": set at least 1");
        }
        this.threads = threads;
        return this;
    }

    /**
     * Sets how often the table is looked at for retries that have become due and for the work of other nodes. What this node
     * admits it handles at once.
     *
     * @param pollInterval the time between two looks; default 1 second
     * @return this builder
     * @throws IllegalArgumentException if it is below a millisecond or above 365 days
     */
    public JdbcInboxBuilder pollInterval(Duration pollInterval) {
        this.pollInterval = positive("poll interval", pollInterval);
        return this;
    }

    /**
     * Sets how often a node says that it is alive. The lease of what it handles is {@code heartbeat × missedHeartbeats}; the
     * work of a dead node is taken over after the lease, two heartbeats and a poll at most: 25 seconds with the defaults.
     *
     * @param heartbeat the time between two heartbeats, the same on every node; default 4 seconds
     * @return this builder
     * @throws IllegalArgumentException if it is below a millisecond or above 365 days
     */
    public JdbcInboxBuilder heartbeat(Duration heartbeat) {
        this.heartbeat = positive("heartbeat", heartbeat);
        return this;
    }

    /**
     * Sets after how many missed heartbeats a node counts as dead. A node that is paused for longer loses its work to others.
     *
     * @param missedHeartbeats the number, the same on every node; default 4
     * @return this builder
     * @throws IllegalArgumentException if it is below 4
     */
    public JdbcInboxBuilder missedHeartbeats(int missedHeartbeats) {
        if (missedHeartbeats < MIN_MISSED_HEARTBEATS) {
            throw new IllegalArgumentException("The number of missed heartbeats is " + missedHeartbeats
                    + ": set at least " + MIN_MISSED_HEARTBEATS);
        }
        this.missedHeartbeats = missedHeartbeats;
        return this;
    }

    /**
     * Sets for how long a handled delivery is remembered, to recognise it when it comes again.
     *
     * @param retention the time; default 7 days
     * @return this builder
     * @throws IllegalArgumentException if it is below a millisecond or above 365 days
     */
    public JdbcInboxBuilder retention(Duration retention) {
        this.retention = positive("retention", retention);
        return this;
    }

    /**
     * Sets how long the sender waits at most, whatever the time-outs of the data source are: if the commit takes more than 19
     * twentieths of that, the answer is that the delivery must come again.
     *
     * @param admissionTimeout the time; default 2 seconds
     * @return this builder
     * @throws IllegalArgumentException if it is below a millisecond or above 365 days
     */
    public JdbcInboxBuilder admissionTimeout(Duration admissionTimeout) {
        this.admissionTimeout = positive("admission timeout", admissionTimeout);
        return this;
    }

    /**
     * Sets how long {@link JdbcInbox#close()} takes at most while the database answers. Running handlers go on for that time
     * less 1.5 seconds, or for half of it if that is longer, and are then interrupted; one that ignores this for a second
     * is left.
     *
     * @param shutdownTimeout the time; default 25 seconds, which leaves 5 of those that Kubernetes gives a process to end
     * @return this builder
     * @throws IllegalArgumentException if it is below a millisecond or above 365 days
     */
    public JdbcInboxBuilder shutdownTimeout(Duration shutdownTimeout) {
        this.shutdownTimeout = positive("shutdown timeout", shutdownTimeout);
        return this;
    }

    /**
     * Sets the clock that due times, leases and the retention are measured by. It has to tick, and to agree with the clocks
     * of the other nodes.
     *
     * @param clock the clock; default the system's
     * @return this builder
     */
    public JdbcInboxBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets whom to tell when a delivery has become a dead letter; it is logged as an error anyway. Called in a thread of the
     * inbox, once the dead letter is committed; a process that dies in between does not call it again.
     *
     * @param onDeadLetter whom to tell; what it throws is logged; default nobody
     * @return this builder
     */
    public JdbcInboxBuilder onDeadLetter(Consumer<DeadLetter> onDeadLetter) {
        this.onDeadLetter = Objects.requireNonNull(onDeadLetter, "onDeadLetter");
        return this;
    }

    /**
     * Builds the inbox; looks whether its table is there, and warns if the database's clock differs by more than a second.
     *
     * @return an inbox for one receiver, which starts and closes it
     * @throws IllegalStateException if db-scheduler (or, for {@link JdbcInbox#embedded}, sqlite-jdbc) is missing, the
     *     database cannot be reached, or the table is not there as its DDL says
     */
    public JdbcInbox build() {
        Libraries.requireDbScheduler();
        return JdbcInbox.open(
                dataSource.get(),
                new Settings(
                        table,
                        createTable,
                        retries,
                        handlerTimeout,
                        maxAbandonedThreads,
                        threads,
                        pollInterval,
                        heartbeat,
                        missedHeartbeats,
                        retention,
                        admissionTimeout,
                        shutdownTimeout,
                        clock,
                        onDeadLetter));
    }

    private static Duration positive(String what, Duration duration) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The " + what + " is " + duration + ": set a duration from a millisecond to 365 days");
        }
        return duration;
    }
}
