package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.Inbox;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits a delivery to a database before its sender is answered, and runs the handlers after, with retries; on as many
 * nodes as share the database.
 *
 * <pre>{@code
 * WebhookReceiver receiver = WebhookReceiver.builder()
 *         .secret(System.getenv("PARRA_WEBHOOKS_SECRET"))
 *         .inbox(JdbcInbox.on(dataSource).build())
 *         .on("crm-sync", ContactEvent.class, event -> sync(event))
 *         .build();
 * }</pre>
 *
 * <p>No event answered 200 is lost; a handler runs at least once, and again only after it failed or its process died in the
 * middle. Handlers that are named are not run again once they have succeeded. What has failed too often is kept as a
 * {@linkplain #deadLetters() dead letter}.
 *
 * <p>Works on PostgreSQL, for one node or several, and on SQLite, for one. The application adds
 * {@code com.github.kagkarlsson:db-scheduler} to its dependencies, and the database's driver. What is promised is as durable
 * as the database's commits: leave PostgreSQL's {@code fsync} and {@code synchronous_commit} on.
 *
 * <p>Thread-safe; it belongs to one receiver, which starts and closes it.
 */
public final class JdbcInbox implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);

    private final DataSource source;
    private final Settings settings;
    private final InboxTable table;
    private final Admissions admissions;
    private final DeadLetters deadLetters;
    private final BacklogTable backlog;
    private volatile @Nullable Engine engine;
    private volatile boolean closed;

    private JdbcInbox(DataSource source, Settings settings, InboxTable table) {
        this.source = source;
        this.settings = settings;
        this.table = table;
        DataSource impatient = new ImpatientDataSource(new AutoCommitDataSource(source), settings.admissionTimeout());
        this.admissions = new Admissions(
                new NewRows(impatient, table.dialect(), settings.table(), settings.clock()),
                settings.clock(),
                settings.admissionTimeout(),
                this::wake);
        this.deadLetters = new DeadLetters(table, settings.clock(), this::wake);
        this.backlog = new BacklogTable(impatient, table.dialect(), settings.table(), settings.clock());
    }

    /**
     * Keeps deliveries in a database of the application.
     *
     * @param dataSource gives connections to PostgreSQL or SQLite, preferably from a pool; stays open when the inbox is
     *     closed. The inbox sets auto-commit on what it borrows and gives it back as it was. It must not tie connections to
     *     the transaction of the caller. A pool must be larger than the number of connections that handlers hold at the same
     *     time, by 2 at least: a node that gets none for its heartbeats loses its lease, and with it what it handles
     * @return a builder with the defaults
     */
    public static JdbcInboxBuilder on(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        return new JdbcInboxBuilder(() -> dataSource);
    }

    /**
     * Keeps deliveries in an SQLite database of the inbox's own; needs {@code org.xerial:sqlite-jdbc}. Each commit is
     * synchronised with the disk, which therefore has to be a local and persistent one. Creates the file, its directory and
     * the table if they are missing.
     *
     * @param file the database's file, for one process at a time; SQLite keeps two more beside it
     * @return a builder with the defaults
     */
    public static JdbcInboxBuilder embedded(Path file) {
        Objects.requireNonNull(file, "file");
        return new JdbcInboxBuilder(() -> {
                    Libraries.requireSqlite();
                    return new SqliteFile(file);
                })
                .createTable(true);
    }

    static JdbcInbox open(DataSource given, Settings settings) {
        DataSource source = new AutoCommitDataSource(given);
        try {
            new Schema(source, settings.table()).require(settings.createTable());
            boolean apart = ClockCheck.warnIfApart(source, settings.clock());
            boolean weak = DurabilityCheck.warnIfWeak(source);
            LOG.debug("Of the start's checks, the clock's warned: {}, that of durable commits: {}", apart, weak);
            return new JdbcInbox(given, settings, new InboxTable(patient(given, settings), settings.table()));
        } catch (RuntimeException e) {
            closeIfOwn(given);
            throw e;
        }
    }

    /** For all but admissions: on these a database that does not answer is waited for as long as the lease. */
    private static DataSource patient(DataSource source, Settings settings) {
        return new ImpatientDataSource(new AutoCommitDataSource(source), settings.lease());
    }

    @Override
    public synchronized void start(Runner runner) {
        if (engine != null) {
            throw new IllegalStateException("This inbox has a receiver already: build one for each receiver");
        }
        if (closed) {
            throw new IllegalStateException("This inbox is closed");
        }
        Engine started = new Engine(patient(source, settings), table, settings, runner);
        try {
            started.start();
        } catch (RuntimeException | Error e) {
            started.close();
            throw e;
        }
        engine = started;
    }

    /**
     * Commits a delivery; {@link Admission#STORED} means that it has. Waits for that as long as the admission timeout at
     * most.
     */
    @Override
    public Admission admit(Delivery delivery) {
        return engine == null || closed ? Admission.UNAVAILABLE : admissions.admit(delivery);
    }

    /** {@return the deliveries that the inbox has given up} */
    public DeadLetters deadLetters() {
        return deadLetters;
    }

    /** {@return how this node's inbox is now; asks no database} */
    public InboxHealth health() {
        Engine current = engine;
        return new InboxHealth(
                current != null && !closed,
                current != null && current.isLooking(),
                current == null ? 0 : current.handling().size(),
                current == null ? 0 : current.hanging(),
                settings.maxAbandonedThreads());
    }

    /**
     * Asks the database what waits and what was given up: cheap however many marks the table holds, yet not for every request.
     * A connection is waited for as long as the data source does, and then the database about as long as the admission timeout.
     *
     * @return what the table holds, of all nodes
     * @throws IllegalStateException if the database fails
     */
    public InboxBacklog backlog() {
        try {
            return backlog.read();
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox's database failed", e);
        }
    }

    private void wake() {
        Engine current = engine;
        if (current != null) {
            current.wake();
        }
    }

    /**
     * Stops taking deliveries and lets running handlers go on, then interrupts them: within the shutdown timeout. What is not
     * handled stays in the table, for other nodes or the next start; a handler that was interrupted will run again, without
     * an attempt being counted. Does nothing when called again.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        admissions.stop();
        Engine current = engine;
        if (current != null) {
            current.close();
        }
        admissions.close();
        closeIfOwn(source);
    }

    private static void closeIfOwn(DataSource source) {
        if (source instanceof SqliteFile own) {
            try {
                own.close();
            } catch (SQLException e) {
                LOG.warn("The inbox's database could not be closed", e);
            }
        }
    }
}
