package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the inbox itself asks of the table that db-scheduler works on. Each statement commits by itself. Thread-safe. */
final class InboxTable {

    /** The name of the one task; with the delivery's key it is the primary key. */
    static final String TASK = "parra-webhook";

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);

    private final DataSource source;
    private final PickingDialect dialect;
    private final String name;

    InboxTable(DataSource source, String name) {
        this.source = source;
        this.dialect = new PickingDialect(source);
        this.name = name;
    }

    JdbcCustomization dialect() {
        return dialect;
    }

    /** Sets for which places db-scheduler picks rows. */
    void pickWith(PickingDialect.Picker picker, Clock clock) {
        dialect.pickWith(picker, clock);
    }

    /** Replaces the data of a row that is being handled; false if another node has taken it over. */
    boolean note(String key, long version, byte[] data) throws SQLException {
        String sql = "update " + name
                + " set task_data = ? where task_name = ? and task_instance = ? and version = ? and picked = ?";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            dialect.setTaskData(statement, 1, data);
            setKey(statement, 2, key);
            statement.setLong(4, version);
            statement.setBoolean(5, true);
            return statement.executeUpdate() == 1;
        }
    }

    /** Changes a row that nobody handles; false if it is not any more as it was read. */
    boolean change(TableRow row, Instant executionTime, StoredRow stored) throws SQLException {
        String sql = "update " + name + " set task_data = ?, execution_time = ?, consecutive_failures = 0,"
                + " version = version + 1 where task_name = ? and task_instance = ? and version = ? and picked = ?";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            dialect.setTaskData(statement, 1, RowFormat.write(stored));
            dialect.setInstant(statement, 2, executionTime);
            setKey(statement, 3, row.key());
            statement.setLong(5, row.version());
            statement.setBoolean(6, false);
            return statement.executeUpdate() == 1;
        }
    }

    @Nullable
    TableRow find(String key) throws SQLException {
        String sql = "select * from " + name + " where task_name = ? and task_instance = ?";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            setKey(statement, 1, key);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? read(results) : null;
            }
        }
    }

    /** Whether a row that nobody handles is of this version and holds this. */
    boolean holds(String key, long version, byte[] data) throws SQLException {
        String sql = "select task_data from " + name
                + " where task_name = ? and task_instance = ? and version = ? and picked = ?";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            setKey(statement, 1, key);
            statement.setLong(3, version);
            statement.setBoolean(4, false);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() && Arrays.equals(data, dialect.getTaskData(results, "task_data"));
            }
        }
    }

    /**
     * The dead letters that died at the time or later, with a key behind the one given among those of that very time. Rows
     * that cannot be read here are passed over.
     */
    List<TableRow> findDead(Instant executionTime, String behind, int limit) throws SQLException {
        String sql = "select * from " + name + " where task_name = ? and execution_time >= ?"
                + " and (execution_time > ? or task_instance > ?) order by execution_time, task_instance";
        List<TableRow> found = new ArrayList<>();
        Instant time = executionTime;
        String key = behind;
        try (Connection connection = source.getConnection()) {
            boolean any = true;
            while (any && found.size() < limit) {
                any = false;
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setMaxRows(limit - found.size());
                    statement.setString(1, TASK);
                    dialect.setInstant(statement, 2, time);
                    dialect.setInstant(statement, 3, time);
                    statement.setString(4, key);
                    try (ResultSet results = statement.executeQuery()) {
                        while (results.next()) {
                            any = true;
                            time = dialect.getInstant(results, "execution_time");
                            key = results.getString("task_instance");
                            TableRow row = read(results);
                            if (row != null) {
                                found.add(row);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Removes up to so many marks of deliveries that were handled before; returns how many. */
    int removeMarks(Instant handledBefore, int limit) throws SQLException {
        try (Connection connection = source.getConnection()) {
            List<String> keys = findMarks(connection, handledBefore, limit);
            if (keys.isEmpty()) {
                return 0;
            }
            // A row that has become pending meanwhile, since another node was faster and the delivery came again,
            // stays.
            String sql = "delete from " + name
                    + " where task_name = ? and execution_time >= ? and execution_time < ? and task_instance in ("
                    + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                setMarks(statement, handledBefore);
                for (int i = 0; i < keys.size(); i++) {
                    statement.setString(4 + i, keys.get(i));
                }
                return statement.executeUpdate();
            }
        }
    }

    private List<String> findMarks(Connection connection, Instant handledBefore, int limit) throws SQLException {
        String sql = "select task_instance from " + name
                + " where task_name = ? and execution_time >= ? and execution_time < ? order by execution_time";
        List<String> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setMaxRows(limit);
            setMarks(statement, handledBefore);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    keys.add(results.getString(1));
                }
            }
        }
        // In one order on every node, so that two nodes which remove the same marks don't block each other.
        Collections.sort(keys);
        return keys;
    }

    private @Nullable TableRow read(ResultSet results) throws SQLException {
        String key = results.getString("task_instance");
        try {
            return new TableRow(
                    RowFormat.read(key, dialect.getTaskData(results, "task_data")),
                    dialect.getInstant(results, "execution_time"),
                    results.getLong("version"));
        } catch (IOException e) {
            LOG.error("The row of delivery {} is left alone: {}", key, e.getMessage());
            return null;
        }
    }

    private void setMarks(PreparedStatement statement, Instant handledBefore) throws SQLException {
        statement.setString(1, TASK);
        dialect.setInstant(statement, 2, Parking.FIRST_MARK);
        dialect.setInstant(statement, 3, Parking.mark(handledBefore));
    }

    private static void setKey(PreparedStatement statement, int index, String key) throws SQLException {
        statement.setString(index, TASK);
        statement.setString(index + 1, key);
    }
}
