package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Counts what the inbox's table holds, by the index of the execution time: so the marks, which are nearly all of its rows, cost
 * nothing. Thread-safe.
 */
final class BacklogTable {

    /** The task's name is made into an expression, or SQLite would look through all rows of that name. */
    private static final String CONDITION = " where task_name || '' = ? and execution_time ";

    private final DataSource source;
    private final JdbcCustomization dialect;
    private final String name;
    private final Clock clock;

    BacklogTable(DataSource source, JdbcCustomization dialect, String name, Clock clock) {
        this.source = source;
        this.dialect = dialect;
        this.name = name;
        this.clock = clock;
    }

    InboxBacklog read() throws SQLException {
        try (Connection connection = source.getConnection()) {
            int pending = count(connection, "< ?", Parking.FIRST_MARK);
            Duration overdue = pending == 0 ? Duration.ZERO : overdue(connection);
            return new InboxBacklog(pending, overdue, count(connection, ">= ?", Parking.FIRST_DEAD));
        }
    }

    private int count(Connection connection, String comparison, Instant bound) throws SQLException {
        String sql = "select count(*) from (select 1 from " + name + CONDITION + comparison + " limit "
                + InboxBacklog.MAX_COUNT + ") as found";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet results = query(statement, bound)) {
            results.next();
            return results.getInt(1);
        }
    }

    private Duration overdue(Connection connection) throws SQLException {
        String sql = "select execution_time from " + name + CONDITION + "< ? order by execution_time limit 1";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet results = query(statement, Parking.FIRST_MARK)) {
            Instant now = clock.instant();
            Instant due = results.next() ? dialect.getInstant(results, "execution_time") : now;
            return due.isBefore(now) ? Duration.between(due, now) : Duration.ZERO;
        }
    }

    private ResultSet query(PreparedStatement statement, Instant bound) throws SQLException {
        statement.setString(1, InboxTable.TASK);
        dialect.setInstant(statement, 2, bound);
        return statement.executeQuery();
    }
}
