package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.TestDelivery;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class StartUpTest {

    @TempDir
    private Path directory;

    @Test
    void aMissingTableIsOneErrorThatNamesTheDdl() {
        JdbcInboxBuilder builder = JdbcInbox.on(Databases.postgres()).table(Databases.newTable());

        IllegalStateException error = assertThrows(IllegalStateException.class, builder::build);
        assertTrue(String.valueOf(error.getMessage()).contains("io/parra/webhooks/inbox/jdbc/postgresql.sql"));
        assertNotNull(StartUpTest.class.getResource("/io/parra/webhooks/inbox/jdbc/postgresql.sql"));
    }

    @Test
    void onSqliteItNamesThatOfSqlite() {
        JdbcInboxBuilder builder =
                JdbcInbox.embedded(directory.resolve("inbox")).createTable(false);

        IllegalStateException error = assertThrows(IllegalStateException.class, builder::build);
        assertTrue(String.valueOf(error.getMessage()).contains("io/parra/webhooks/inbox/jdbc/sqlite.sql"));
        assertNotNull(StartUpTest.class.getResource("/io/parra/webhooks/inbox/jdbc/sqlite.sql"));
    }

    @Test
    void aDatabaseThatCannotBeReachedIsAnError() {
        PlainDataSource down = () -> {
            throw new SQLException("down");
        };

        assertThrows(IllegalStateException.class, JdbcInbox.on(down)::build);
    }

    @Test
    void createsTheTableInASchemaAndFindsItAgain() throws SQLException {
        try (Connection connection = Databases.postgres().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists app");
        }
        JdbcInboxBuilder builder =
                JdbcInbox.on(Databases.postgres()).table("app.inbox").createTable(true);

        builder.build().close();
        builder.createTable(false).build().close();
    }

    @Test
    void anEmbeddedInboxSyncsWithTheDiskOnEachConnectionAndRemembersThroughARestart() throws Exception {
        Path file = directory.resolve("new").resolve("inbox");
        try (JdbcInbox inbox = JdbcInbox.embedded(file).build()) {
            inbox.start(new RecordingRunner());
            assertEquals(Admission.STORED, inbox.admit(new TestDelivery("one")));
        }
        try (JdbcInbox inbox = JdbcInbox.embedded(file).build()) {
            inbox.start(new RecordingRunner());
            assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
        }
        try (SqliteFile source = new SqliteFile(file)) {
            assertEquals("2", pragma(source, "synchronous"));
            assertEquals("wal", pragma(source, "journal_mode"));
        }
    }

    @Test
    void forgetsAHandledDeliveryAfterTheRetention() {
        RecordingRunner runner = new RecordingRunner();
        try (Node node = new Node(settings -> settings.retention(Duration.ofSeconds(1))).start(runner)) {
            node.store("one");
            node.awaitMarks(1);
            assertEquals(Admission.DUPLICATE, node.inbox().admit(new TestDelivery("one")));
            node.awaitMarks(0);

            node.store("one");
        }
    }

    @Test
    void warnsIfItsClockAndTheDatabasesAreMoreThanASecondApart() {
        Clock clock = Clock.systemUTC();

        assertFalse(ClockCheck.warnIfApart(Databases.postgres(), clock));
        assertTrue(ClockCheck.warnIfApart(Databases.postgres(), Clock.offset(clock, Duration.ofSeconds(2))));
        assertTrue(ClockCheck.warnIfApart(Databases.postgres(), Clock.offset(clock, Duration.ofSeconds(-2))));
        PlainDataSource down = () -> {
            throw new SQLException("down");
        };
        assertFalse(ClockCheck.warnIfApart(down, clock));
    }

    @Test
    void warnsIfTheDatabasesCommitsDoNotOutliveAFailureOfThePower() throws Exception {
        assertFalse(DurabilityCheck.warnIfWeak(Databases.postgres()));
        PlainDataSource weak = () -> {
            Connection connection = Databases.postgres().getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = off");
            }
            return BorrowedConnection.of(connection, given -> {
                try (given;
                        Statement statement = given.createStatement()) {
                    statement.execute("reset synchronous_commit");
                }
            });
        };
        assertTrue(DurabilityCheck.warnIfWeak(weak));
        SQLiteConfig normal = new SQLiteConfig();
        normal.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        SQLiteDataSource sqlite = new SQLiteDataSource(normal);
        sqlite.setUrl("jdbc:sqlite:" + directory.resolve("normal"));
        assertTrue(DurabilityCheck.warnIfWeak(sqlite));
        try (SqliteFile full = new SqliteFile(directory.resolve("full"))) {
            assertFalse(DurabilityCheck.warnIfWeak(full));
        }
        PlainDataSource down = () -> {
            throw new SQLException("down");
        };
        assertFalse(DurabilityCheck.warnIfWeak(down));
    }

    @Test
    void refusesADatabaseThatItDoesNotKnow() throws Exception {
        DatabaseMetaData metaData = mock();
        when(metaData.getDatabaseProductName()).thenReturn("Other");
        Connection connection = mock();
        when(connection.getMetaData()).thenReturn(metaData);
        PlainDataSource other = () -> connection;

        IllegalStateException error = assertThrows(IllegalStateException.class, JdbcInbox.on(other)::build);
        assertTrue(String.valueOf(error.getMessage()).contains("PostgreSQL and SQLite"));
    }

    @Test
    void createsTheIndexesOfATableInASchemaOnSqliteToo() throws Exception {
        Path file = directory.resolve("inbox");
        JdbcInbox.embedded(file).table("main.inbox").build().close();

        try (SqliteFile source = new SqliteFile(file);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) from sqlite_master where type = 'index' and sql is not null")) {
            assertEquals(2, result.getInt(1));
        }
    }

    @Test
    void twoNodesMayCreateTheTableAtTheSameTime() {
        String table = Databases.newTable();
        IntStream.range(0, 4)
                .parallel()
                .forEach(i -> JdbcInbox.on(Databases.postgres())
                        .table(table)
                        .createTable(true)
                        .missedHeartbeats(5)
                        .clock(Clock.systemUTC())
                        .build()
                        .close());
    }

    @Test
    void aTableThatCannotBeCreatedIsAnError() {
        JdbcInboxBuilder builder =
                JdbcInbox.on(Databases.postgres()).table("missing_schema.inbox").createTable(true);

        assertThrows(IllegalStateException.class, builder::build);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;b", "1a", "a.b.c", "a.", "\"a\""})
    void refusesWhatIsNoPlainNameOfATable(String name) {
        JdbcInboxBuilder builder = JdbcInbox.on(Databases.postgres());

        assertThrows(IllegalArgumentException.class, () -> builder.table(name));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        JdbcInboxBuilder builder = JdbcInbox.on(Databases.postgres());

        assertThrows(IllegalArgumentException.class, () -> builder.handlerTimeout(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> builder.handlerTimeout(ChronoUnit.FOREVER.getDuration()));
        assertThrows(IllegalArgumentException.class, () -> builder.admissionTimeout(Duration.ofNanos(999_999)));
        assertThrows(IllegalArgumentException.class, () -> builder.maxAbandonedThreads(-1));
        assertThrows(IllegalArgumentException.class, () -> builder.threads(0));
        assertThrows(IllegalArgumentException.class, () -> builder.pollInterval(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> builder.heartbeat(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> builder.missedHeartbeats(3));
        assertThrows(IllegalArgumentException.class, () -> builder.retention(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> builder.admissionTimeout(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> builder.shutdownTimeout(Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"db-scheduler", "sqlite-jdbc"})
    void aMissingLibraryIsOneErrorThatNamesIt(String missing) throws Exception {
        URL[] others = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .filter(entry -> !entry.contains("/" + missing + "-"))
                .map(StartUpTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            Object builder = loader.loadClass(JdbcInbox.class.getName())
                    .getMethod("embedded", Path.class)
                    .invoke(null, directory.resolve("inbox"));

            Exception thrown = assertThrows(
                    InvocationTargetException.class,
                    () -> builder.getClass().getMethod("build").invoke(builder));
            String cause = String.valueOf(thrown.getCause());
            assertTrue(cause.startsWith(IllegalStateException.class.getName()) && cause.contains(missing), cause);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pragma(DataSource source, String name) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma " + name)) {
            return result.getString(1);
        }
    }
}
