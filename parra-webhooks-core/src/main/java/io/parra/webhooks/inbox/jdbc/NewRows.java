package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import io.parra.webhooks.inbox.Admission;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits new rows, many with one statement that is a transaction of its own. Thread-safe. */
final class NewRows {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final int SECONDS_TO_ANSWER = 1;

    private final DataSource source;
    private final JdbcCustomization dialect;
    private final String table;
    private final FailureLog refused;

    NewRows(DataSource source, JdbcCustomization dialect, String table, Clock clock) {
        this.source = source;
        this.dialect = dialect;
        this.table = table;
        this.refused = new FailureLog(clock);
    }

    /**
     * Commits rows. In the order of their keys, so that two nodes with the same ones wait for each other and not both.
     *
     * @param rows the data by key
     * @param due when they are due
     * @return for each key {@link Admission#STORED}; {@link Admission#DUPLICATE} if there is a committed row of that key; or
     *     {@link Admission#UNAVAILABLE} if the database refused it
     * @throws SQLException if what became of them is not certain
     */
    Map<String, Admission> insert(SortedMap<String, byte[]> rows, Instant due) throws SQLException {
        try (Connection connection = source.getConnection()) {
            try {
                return insertTogether(connection, rows, due);
            } catch (SQLException e) {
                if (!connection.isValid(SECONDS_TO_ANSWER)) {
                    throw e;
                }
                // It answered that it did not do it: so nothing is committed, and one bad row must not fail the others.
                LOG.debug("{} rows could not be stored together", rows.size(), e);
                return insertEach(connection, rows, due);
            }
        }
    }

    private Map<String, Admission> insertEach(Connection connection, SortedMap<String, byte[]> rows, Instant due)
            throws SQLException {
        Map<String, Admission> answers = new HashMap<>();
        for (String key : rows.keySet()) {
            try {
                answers.putAll(insertTogether(connection, rows.subMap(key, key + '\0'), due));
            } catch (SQLException e) {
                if (!connection.isValid(SECONDS_TO_ANSWER)) {
                    throw e;
                }
                refused.add("The database refused to store delivery " + key, e);
                answers.put(key, Admission.UNAVAILABLE);
            }
        }
        return answers;
    }

    private Map<String, Admission> insertTogether(Connection connection, SortedMap<String, byte[]> rows, Instant due)
            throws SQLException {
        Set<String> stored = rows.size() == 1 ? insertOne(connection, rows, due) : insertMany(connection, rows, due);
        Map<String, Admission> answers = new HashMap<>();
        for (String key : rows.keySet()) {
            answers.put(key, stored.contains(key) ? Admission.STORED : Admission.DUPLICATE);
        }
        return answers;
    }

    /** Without the question which of the rows is new. */
    private Set<String> insertOne(Connection connection, SortedMap<String, byte[]> row, Instant due)
            throws SQLException {
        String sql = "insert into " + table + " (task_name, execution_time, picked, version, task_instance, task_data)"
                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, row, due);
            return statement.executeUpdate() == 1 ? row.keySet() : Set.of();
        }
    }

    private Set<String> insertMany(Connection connection, SortedMap<String, byte[]> rows, Instant due)
            throws SQLException {
        // What all rows have in common stands once: it would take longer to send and read than the rest of a row.
        String sql = "insert into " + table + " (task_name, execution_time, picked, version, task_instance, task_data)"
                + " select ?, ?, ?, ?, column1, column2 from (values "
                + String.join(", ", Collections.nCopies(rows.size(), "(?, ?)"))
                + ") as new_rows where true on conflict do nothing returning task_instance";
        Set<String> stored = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, rows, due);
            try (ResultSet results = statement.executeQuery()) {
                // To the end: only then SQLite has committed.
                while (results.next()) {
                    stored.add(results.getString(1));
                }
            }
        }
        return stored;
    }

    private void set(PreparedStatement statement, SortedMap<String, byte[]> rows, Instant due) throws SQLException {
        statement.setString(1, InboxTable.TASK);
        dialect.setInstant(statement, 2, due);
        statement.setBoolean(3, false);
        statement.setLong(4, 1);
        int index = 4;
        for (Map.Entry<String, byte[]> row : rows.entrySet()) {
            statement.setString(++index, row.getKey());
            dialect.setTaskData(statement, ++index, row.getValue());
        }
    }
}
