package io.parra.webhooks.inbox.jdbc;

import static io.parra.webhooks.inbox.Admission.DUPLICATE;
import static io.parra.webhooks.inbox.Admission.STORED;
import static io.parra.webhooks.inbox.Admission.UNAVAILABLE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import io.parra.webhooks.ReceiverLog;
import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.MutableClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRowsTest {

    private final DataSource source = Databases.postgres();
    private final JdbcCustomization dialect = new AutodetectJdbcCustomization(source);
    private final String table = Databases.newTable();
    private final MutableClock clock = new MutableClock();
    private final NewRows rows = new NewRows(source, dialect, table, clock);

    @Test
    void areStoredTogetherAndDuplicatesAmongThemAreNot() throws Exception {
        createTable();
        assertEquals(Map.of("b", STORED), insert("b"));

        assertEquals(Map.of("b", DUPLICATE), insert("b"));
        assertEquals(Map.of("a", STORED, "b", DUPLICATE, "c", STORED), insert("a", "b", "c"));
        assertEquals(3, count());
        // By one transaction.
        assertEquals(1, number("select count(distinct xmin::text) from " + table + " where task_instance <> 'b'"));
    }

    @Test
    void areStoredTogetherOnSqlite(@TempDir Path directory) throws Exception {
        try (SqliteFile file = new SqliteFile(directory.resolve("inbox"))) {
            new Schema(file, table).require(true);
            NewRows inFile = new NewRows(file, new AutodetectJdbcCustomization(file), table, clock);
            assertEquals(Map.of("b", STORED), inFile.insert(data("b"), Instant.now()));
            assertEquals(Map.of("b", DUPLICATE), inFile.insert(data("b"), Instant.now()));
            assertEquals(
                    Map.of("a", STORED, "b", DUPLICATE, "c", STORED),
                    inFile.insert(data("a", "b", "c"), Instant.now()));
        }
    }

    @Test
    void areStoredIfOneAmongThemIsRefused() throws Exception {
        createTable();
        execute("alter table " + table + " add check (task_instance <> 'bad')");
        insert("a");

        assertEquals(Map.of("a", DUPLICATE, "bad", UNAVAILABLE, "c", STORED), insert("a", "bad", "c"));
        assertEquals(2, count());
    }

    @Test
    void areAWarningAMinuteIfTheyAreRefused() throws Exception {
        createTable();
        execute("alter table " + table + " add check (task_instance <> 'bad')");
        try (ReceiverLog log = new ReceiverLog()) {
            for (int i = 0; i < 3; i++) {
                insert("bad");
            }
            assertEquals(1, log.warnings("refused to store delivery bad").size(), log.text());

            clock.move(Duration.ofMinutes(1));
            insert("bad");
            assertEquals(1, log.warnings("bad; 2 such warnings were left out").size(), log.text());
        }
    }

    @Test
    void areUncertainIfTheConnectionBreaks() throws Exception {
        createTable();
        execute("create function " + table + "_break() returns trigger language plpgsql as"
                + " 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'");
        execute("create trigger break before insert on " + table + " execute function " + table + "_break()");

        assertThrows(SQLException.class, () -> insert("a", "b"));
    }

    @Test
    void areDuplicatesOnlyOnceTheOthersAreCommitted() throws Exception {
        createTable();
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            insertIn(other, "a");
            CompletableFuture<Map<String, Admission>> answer = inBackground("a", "b");
            awaitSomebodyToWait();
            other.rollback();

            assertEquals(Map.of("a", STORED, "b", STORED), answer.join());
        }
    }

    @Test
    void areStoredAfterADeadlock() throws Exception {
        createTable();
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            insertIn(other, "b");
            CompletableFuture<Map<String, Admission>> answer = inBackground("a", "b");
            awaitSomebodyToWait();
            try {
                insertIn(other, "a");
                other.commit();
                assertEquals(Map.of("a", DUPLICATE, "b", DUPLICATE), answer.join());
            } catch (SQLException victim) {
                other.rollback();
                assertEquals(Map.of("a", STORED, "b", STORED), answer.join());
            }
        }
        assertEquals(2, count());
    }

    private CompletableFuture<Map<String, Admission>> inBackground(String... keys) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return insert(keys);
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
    }

    private void awaitSomebodyToWait() {
        await().until(() -> number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like"
                        + " '%insert into " + table + "%' and pid <> pg_backend_pid()")
                > 0);
    }

    private void createTable() {
        new Schema(source, table).require(true);
    }

    private Map<String, Admission> insert(String... keys) throws SQLException {
        return rows.insert(data(keys), Instant.now());
    }

    private static SortedMap<String, byte[]> data(String... keys) {
        SortedMap<String, byte[]> data = new TreeMap<>();
        for (String key : keys) {
            data.put(key, new byte[] {1});
        }
        return data;
    }

    private void insertIn(Connection connection, String key) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate("insert into " + table
                            + " (task_name, task_instance, execution_time, picked, version) values ('" + InboxTable.TASK
                            + "', '" + key + "', now(), false, 1)")
                    == 1);
        }
    }

    private int count() throws SQLException {
        return number("select count(*) from " + table);
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
