package io.parra.webhooks.inbox.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The inbox's table: whether it is there, and how it is created. */
final class Schema {

    private static final String COLUMNS = "task_name, task_instance, task_data, execution_time, picked, picked_by,"
            + " last_success, last_failure, consecutive_failures, last_heartbeat, version";

    private static final String SQLITE = "sqlite.sql";

    private final DataSource source;
    private final String table;

    Schema(DataSource source, String table) {
        this.source = source;
        this.table = table;
    }

    /** @throws IllegalStateException if the database cannot be reached, or the table is not there and not to be created */
    void require(boolean create) {
        try (Connection connection = source.getConnection()) {
            String ddl = fileFor(connection);
            SQLException missing = check(connection);
            if (missing == null) {
                return;
            }
            if (!create) {
                throw new IllegalStateException(
                        "The inbox's table " + table + " is missing or not as it should be: create it with " + ddl
                                + ", which is in the jar of parra-webhooks-core, or in development let the inbox create it"
                                + " with createTable(true)",
                        missing);
            }
            create(connection, ddl);
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox's database cannot be reached, or refuses its table " + table, e);
        }
    }

    private @Nullable SQLException check(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement
                    .executeQuery("select " + COLUMNS + " from " + table + " where 1 = 0")
                    .close();
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    /** Another node may do the same at the same time; then its table will do. */
    private void create(Connection connection, String ddl) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : read(ddl).split(";", -1)) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        } catch (SQLException e) {
            if (check(connection) != null) {
                throw e;
            }
        }
    }

    private static String fileFor(Connection connection) throws SQLException {
        String database = connection.getMetaData().getDatabaseProductName();
        String file = switch (database) {
            case "PostgreSQL" -> "postgresql.sql";
            case "SQLite" -> SQLITE;
            default ->
                throw new IllegalStateException("The inbox works on PostgreSQL and SQLite: give it a data"
                        + " source of one of them instead of " + database);
        };
        return Schema.class.getPackageName().replace('.', '/') + "/" + file;
    }

    private String read(String file) {
        String plainName = table.substring(table.indexOf('.') + 1);
        // Of a name with a schema, PostgreSQL takes that of the table for the index's, and SQLite the other way round.
        boolean sqlite = file.endsWith(SQLITE);
        try (InputStream ddl =
                Objects.requireNonNull(Schema.class.getResourceAsStream("/" + file), "The jar lacks " + file)) {
            return new String(ddl.readAllBytes(), UTF_8)
                    .replace(
                            "index " + JdbcInboxBuilder.DEFAULT_TABLE + "_",
                            "index " + (sqlite ? table : plainName) + "_")
                    .replace("table " + JdbcInboxBuilder.DEFAULT_TABLE + " ", "table " + table + " ")
                    .replace("on " + JdbcInboxBuilder.DEFAULT_TABLE + " ", "on " + (sqlite ? plainName : table) + " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
