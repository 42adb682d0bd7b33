package io.parra.webhooks.inbox.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The connections of another data source, each committing by itself while it is ours, and given back as it was: with a pool
 * whose connections don't, nothing that the inbox writes would ever be committed.
 */
final class AutoCommitDataSource implements PlainDataSource {

    private final DataSource source;

    AutoCommitDataSource(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        try {
            if (connection.getAutoCommit()) {
                return connection;
            }
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            try (connection) {
                throw e;
            }
        }
        return BorrowedConnection.of(connection, AutoCommitDataSource::giveBack);
    }

    private static void giveBack(Connection connection) throws SQLException {
        try (connection) {
            connection.setAutoCommit(false);
        }
    }
}
