package io.parra.webhooks.examples.rig;

import com.zaxxer.hikari.HikariDataSource;
import io.parra.webhooks.inbox.DirectInbox;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.jdbc.DeadLetters;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.inbox.jdbc.JdbcInboxBuilder;
import io.parra.webhooks.inbox.jdbc.RetryPolicy;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inbox of a node, as its {@link Options} say. */
final class NodeInbox {

    private static final int MANY = 10_000;

    private final Inbox inbox;
    private final @Nullable DeadLetters letters;

    NodeInbox(Options options) {
        if (options.text("inbox", "jdbc").equals("direct")) {
            inbox = DirectInbox.builder().build();
            letters = null;
        } else {
            JdbcInbox durable = durable(options);
            inbox = durable;
            letters = durable.deadLetters();
        }
    }

    private static JdbcInbox durable(Options options) {
        String database = options.text("database");
        return builder(options, database)
                .table(options.text("table", JdbcInboxBuilder.DEFAULT_TABLE))
                .createTable(true)
                .retries(new RetryPolicy(
                        options.number("attempts", 10),
                        options.millis("firstDelay", 500),
                        1,
                        0,
                        Duration.ofMinutes(1),
                        options.number("deaths", 3)))
                .handlerTimeout(options.millis("handlerTimeout", 60_000))
                .threads(options.number("threads", 8))
                .heartbeat(Timing.HEARTBEAT)
                .pollInterval(Timing.POLL)
                .shutdownTimeout(options.millis("drain", 5_000))
                .build();
    }

    private static JdbcInboxBuilder builder(Options options, String database) {
        if (!database.startsWith("jdbc:")) {
            return JdbcInbox.embedded(options.path("database"));
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database);
        pool.setMaximumPoolSize(20);
        return JdbcInbox.on(pool);
    }

    Inbox inbox() {
        return inbox;
    }

    /** A line for each dead letter: its id, its attempts, its deaths. */
    String deadLetters() {
        return letters == null
                ? ""
                : letters.list(MANY).stream()
                        .map(letter -> letter.eventId() + " " + letter.attempts() + " " + letter.deaths())
                        .collect(Collectors.joining("\n"));
    }

    /** Requeues all dead letters. */
    String requeueAll() {
        return letters == null ? "0" : Integer.toString(letters.requeueAll());
    }
}
