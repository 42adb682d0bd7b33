package io.parra.webhooks.inbox.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The connections of another data source, on which no answer of the database is waited for longer than a time, at least a
 * second. A statement that takes longer, as behind a lock, is cancelled in the database; if that has gone silent, as behind a
 * broken network, the connection is given up after twice the time. Without this both would hold the threads that wait, and the
 * first would use up the database's connections.
 */
final class ImpatientDataSource implements PlainDataSource {

    private final DataSource source;
    private final int seconds;

    ImpatientDataSource(DataSource source, Duration longest) {
        this.source = source;
        this.seconds = (int) Math.max(1, longest.plusMillis(999).toSeconds());
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        int before;
        try {
            before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 2 * 1_000 * seconds);
        } catch (SQLException | UnsupportedOperationException | AbstractMethodError e) {
            // The driver has no such thing; SQLite's has no network.
            return connection;
        }
        return BorrowedConnection.of(connection, seconds, given -> {
            try (given) {
                given.setNetworkTimeout(Runnable::run, before);
            }
        });
    }
}
