package io.parra.webhooks.examples.bench.load;

import com.zaxxer.hikari.HikariDataSource;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.inbox.jdbc.JdbcInboxBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table of its own, made as the inbox makes it.
 *
 * @param url of the database, with what makes its commits durable
 * @param table its name
 */
record Place(String url, String table) implements AutoCloseable {

    private static final String SQLITE = "jdbc:sqlite:";

    /** One for all tables of a database, as an inbox leaves its pool open. */
    private static final Map<String, HikariDataSource> POOLS = new ConcurrentHashMap<>();

    boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** As an application sets it up. */
    JdbcInboxBuilder inbox() {
        JdbcInboxBuilder inbox =
                isSqlite() ? JdbcInbox.embedded(file()) : JdbcInbox.on(POOLS.computeIfAbsent(url, key -> pool(20)));
        return inbox.table(table).createTable(true);
    }

    /** Before a database closes: else its pool would try to reach it for ever. */
    static void closePool(String url) {
        HikariDataSource pool = POOLS.remove(url);
        if (pool != null) {
            pool.close();
        }
    }

    HikariDataSource pool(int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    Place create() {
        inbox().build().close();
        return this;
    }

    /** Removes its rows, while nobody is at work on any. */
    void clear() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (isSqlite()) {
                statement.execute("delete from " + table);
                statement.execute("pragma wal_checkpoint(truncate)");
            } else {
                statement.execute("truncate " + table);
            }
        }
    }

    private Path file() {
        return Path.of(url.substring(SQLITE.length(), url.indexOf('?')));
    }

    /** Removes the rows; those of SQLite go with the directory. */
    @Override
    public void close() throws SQLException {
        if (!isSqlite()) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists " + table);
            }
        }
    }
}
