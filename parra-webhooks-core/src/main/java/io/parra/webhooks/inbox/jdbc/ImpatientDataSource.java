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
    private final int giveUpMillis;
    private final StatementWatch watch;

    ImpatientDataSource(DataSource source, Duration longest) {
        int seconds = (int) Math.max(1, longest.plusMillis(999).toSeconds());
        this.source = source;
        this.giveUpMillis = 2 * 1_000 * seconds;
        this.watch = new StatementWatch(Duration.ofSeconds(seconds), new DaemonThreads("statement-watch"));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        int before;
        try {
            before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, giveUpMillis);
        } catch (SQLException | UnsupportedOperationException | AbstractMethodError e) {
            // The driver has no such thing; SQLite's has no network.
            return connection;
        }
        StatementWatch.Watched statements = watch.new Watched();
        return BorrowedConnection.of(connection, statements::begin, given -> {
            statements.end();
            try (given) {
                given.setNetworkTimeout(Runnable::run, before);
            }
        });
    }
}
