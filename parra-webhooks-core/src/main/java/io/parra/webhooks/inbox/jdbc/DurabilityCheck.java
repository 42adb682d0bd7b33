package io.parra.webhooks.inbox.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether a commit of the database outlives a failure of the power: what was answered 200 rests on it. */
final class DurabilityCheck {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final int FULL = 2;

    private DurabilityCheck() {}

    /** Returns whether it has warned. */
    static boolean warnIfWeak(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            String weak = connection.getMetaData().getDatabaseProductName().equals("SQLite")
                    ? weaknessOfSqlite(statement)
                    : weaknessOfPostgres(statement);
            if (!weak.isEmpty()) {
                LOG.warn("Events that were answered 200 can be lost when the power fails: set {}", weak);
            }
            return !weak.isEmpty();
        } catch (SQLException e) {
            LOG.warn("Whether the database's commits are durable could not be seen", e);
            return false;
        }
    }

    private static String weaknessOfSqlite(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("pragma synchronous")) {
            return result.next() && result.getInt(1) < FULL ? "synchronous=FULL on SQLite's connections" : "";
        }
    }

    private static String weaknessOfPostgres(Statement statement) throws SQLException {
        String off = "select string_agg(name || '=on', ' and ') from pg_settings"
                + " where name in ('fsync', 'synchronous_commit') and setting = 'off'";
        try (ResultSet result = statement.executeQuery(off)) {
            String names = result.next() ? result.getString(1) : null;
            return names == null ? "" : names + " in PostgreSQL";
        }
    }
}
