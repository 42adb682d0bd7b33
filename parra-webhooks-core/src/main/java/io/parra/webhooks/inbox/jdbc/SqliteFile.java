package io.parra.webhooks.inbox.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An SQLite database in a file, through one connection that is handed out in turn: SQLite has one writer at a time, and
 * whoever waits for it here waits fairly. Write-ahead logged, and synchronised with the disk at each commit.
 */
final class SqliteFile implements PlainDataSource, AutoCloseable {

    private static final int MAX_WAIT_SECONDS = 30;
    private static final int MAX_WAIT_FOR_OTHER_PROCESSES_MILLIS = 2_000;

    private final SQLiteDataSource source;
    private final Semaphore turn = new Semaphore(1, true);
    private @Nullable Connection connection;
    private boolean closed;

    SqliteFile(Path file) {
        createDirectoryOf(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(MAX_WAIT_FOR_OTHER_PROCESSES_MILLIS);
        source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!turn.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException("SQLite was busy for " + MAX_WAIT_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while SQLite was busy", e);
        }
        boolean given = false;
        try {
            Connection borrowed = BorrowedConnection.of(opened(), taken -> turn.release());
            given = true;
            return borrowed;
        } finally {
            if (!given) {
                turn.release();
            }
        }
    }

    private Connection opened() throws SQLException {
        if (closed) {
            throw new SQLTransientConnectionException("The inbox is closed");
        }
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = source.getConnection();
            connection = open;
        }
        return open;
    }

    /** Waits until the connection is given back, and closes it. */
    @Override
    public void close() throws SQLException {
        turn.acquireUninterruptibly();
        try {
            closed = true;
            if (connection != null) {
                connection.close();
            }
        } finally {
            turn.release();
        }
    }

    private static void createDirectoryOf(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new IllegalStateException("The directory of " + file + " cannot be created", e);
        }
    }
}
