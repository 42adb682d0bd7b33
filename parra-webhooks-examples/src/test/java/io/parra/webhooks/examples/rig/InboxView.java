package io.parra.webhooks.examples.rig;

import io.parra.webhooks.inbox.jdbc.JdbcInboxBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** The inbox's table, read past the inbox: each row's key, and by its execution time what it is. */
final class InboxView {

    private static final Instant FIRST_MARK = Instant.parse("2900-01-01T00:00:00Z");
    private static final Instant FIRST_DEAD = Instant.parse("3900-01-01T00:00:00Z");

    private final String url;
    private final String table;

    private InboxView(String url, String table) {
        this.url = url;
        this.table = table;
    }

    static InboxView of(Options options) {
        String database = options.text("database");
        return new InboxView(
                database.startsWith("jdbc:") ? database : "jdbc:sqlite:" + database,
                options.text("table", JdbcInboxBuilder.DEFAULT_TABLE));
    }

    /** The keys of what is neither handled nor given up. */
    Set<String> pending() throws SQLException {
        return keys("select task_instance, execution_time from " + table, Instant.MIN, FIRST_MARK);
    }

    /** The keys of what some node has taken and not finished. */
    Set<String> picked() throws SQLException {
        return keys("select task_instance, execution_time from " + table + " where picked", Instant.MIN, FIRST_MARK);
    }

    /** The keys of what a node has taken and not finished; the name that it goes by there begins with its process. */
    Set<String> pickedBy(long pid) throws SQLException {
        return keys(
                "select task_instance, execution_time from " + table + " where picked and picked_by like '" + pid
                        + "-%'",
                Instant.MIN,
                FIRST_MARK);
    }

    /** The keys of what is a mark. */
    Set<String> marks() throws SQLException {
        return keys("select task_instance, execution_time from " + table, FIRST_MARK, FIRST_DEAD);
    }

    /** The keys of what is a dead letter. */
    Set<String> dead() throws SQLException {
        return keys("select task_instance, execution_time from " + table, FIRST_DEAD, Instant.MAX);
    }

    /** The keys of all rows. */
    Set<String> all() throws SQLException {
        return keys("select task_instance, execution_time from " + table, Instant.MIN, Instant.MAX);
    }

    /** Writes the mark that a node without a guard would write: for the control of the guard. */
    int markByForce(String key) throws SQLException {
        String sql = "update " + table + " set execution_time = '2990-01-01 00:00:00+00', picked = false,"
                + " version = version + 1 where task_instance = ?";
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            return statement.executeUpdate();
        }
    }

    private Set<String> keys(String sql, Instant from, Instant before) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Instant at = rows.getTimestamp(2).toInstant();
                if (!at.isBefore(from) && at.isBefore(before)) {
                    keys.add(rows.getString(1));
                }
            }
        }
        return keys;
    }
}
