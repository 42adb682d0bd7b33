package io.parra.webhooks.inbox.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The connections of another data source, on which no answer of the database is waited for longer than a time. Without that
 * a database which has gone silent, as behind a broken network, would hold the threads that wait for it for minutes.
 */
final class ImpatientDataSource implements PlainDataSource {

    private final DataSource source;
    private final Duration longest;

    ImpatientDataSource(DataSource source, Duration longest) {
        this.source = source;
        this.longest = longest;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        int before;
        try {
            before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) Math.min(longest.toMillis(), Integer.MAX_VALUE));
        } catch (SQLException | UnsupportedOperationException | AbstractMethodError e) {
            // The driver has no such thing; SQLite's has no network.
            return connection;
        }
        return BorrowedConnection.of(connection, given -> {
            try (given) {
                given.setNetworkTimeout(Runnable::run, before);
            }
        });
    }
}
