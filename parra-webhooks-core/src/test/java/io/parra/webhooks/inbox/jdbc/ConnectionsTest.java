package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

    private static final String CANCELLED = "57014";

    @TempDir
    private Path directory;

    @Test
    void areGivenBackAsTheyWere() throws SQLException {
        try (Connection connection = Databases.postgres().getConnection()) {
            connection.setAutoCommit(false);
            int timeout = connection.getNetworkTimeout();
            boolean[] closed = new boolean[1];
            PlainDataSource pool = () -> BorrowedConnection.of(connection, given -> closed[0] = true);
            DataSource ours = new ImpatientDataSource(new AutoCommitDataSource(pool), Duration.ofSeconds(2));
            Connection borrowed = ours.getConnection();
            assertTrue(borrowed.getAutoCommit());
            assertEquals(4_000, borrowed.getNetworkTimeout());
            borrowed.close();
            borrowed.close();

            assertTrue(borrowed.isClosed());
            assertTrue(closed[0]);
            assertFalse(connection.getAutoCommit());
            assertEquals(timeout, connection.getNetworkTimeout());
        }
    }

    @Test
    void haveTheirStatementsCancelledThatTakeTooLong() throws SQLException {
        DataSource ours = new ImpatientDataSource(Databases.postgres(), Duration.ofSeconds(1));
        try (Connection connection = ours.getConnection()) {
            for (int i = 0; i < 2; i++) {
                SQLException failure = assertThrows(SQLException.class, () -> sleep(connection));
                assertEquals(CANCELLED, failure.getSQLState());
                assertTrue(connection.isValid(1));
            }
        }
    }

    private static void sleep(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_sleep(60)");
        }
    }

    @Test
    void areClosedIfTheyCannotBeMadeToCommitByThemselves() throws SQLException {
        boolean[] closed = new boolean[1];
        Connection dead = closedConnection();
        PlainDataSource pool = () -> BorrowedConnection.of(dead, given -> closed[0] = true);

        assertThrows(SQLException.class, () -> new AutoCommitDataSource(pool).getConnection());
        assertTrue(closed[0]);
    }

    @Test
    void areUsedAsTheyAreIfTheirDriverHasNoNetworkTimeout() throws SQLException {
        Connection dead = closedConnection();
        PlainDataSource pool = () -> dead;

        assertEquals(dead, new ImpatientDataSource(pool, Duration.ofSeconds(1)).getConnection());
    }

    @Test
    void ofAnSqliteFileAreGivenToOneAtATime() throws Exception {
        try (SqliteFile file = new SqliteFile(directory.resolve("inbox"))) {
            Connection first = file.getConnection();
            CompletableFuture<Connection> second = CompletableFuture.supplyAsync(() -> get(file));
            assertFalse(second.isDone());
            first.close();

            second.join().close();
        }
    }

    @Test
    void ofAnSqliteFileAreNotWaitedForByAThreadThatIsInterrupted() throws SQLException {
        try (SqliteFile file = new SqliteFile(directory.resolve("inbox"))) {
            Thread.currentThread().interrupt();

            assertThrows(SQLException.class, file::getConnection);
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void ofAnSqliteFileEndWithIt() throws SQLException {
        SqliteFile file = new SqliteFile(directory.resolve("inbox"));
        file.getConnection().close();
        file.close();

        assertThrows(SQLException.class, file::getConnection);
    }

    @Test
    void ofAnSqliteFileNeedADirectory() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThrows(IllegalStateException.class, JdbcInbox.embedded(file.resolve("inbox"))::build);
    }

    @Test
    void areAllThatOurDataSourcesGive() {
        PlainDataSource plain = () -> {
            throw new SQLException();
        };
        plain.setLogWriter(null);
        plain.setLoginTimeout(1);

        assertNull(plain.getLogWriter());
        assertEquals(0, plain.getLoginTimeout());
        assertFalse(plain.isWrapperFor(DataSource.class));
        assertThrows(SQLException.class, () -> plain.unwrap(DataSource.class));
        assertThrows(SQLException.class, plain::getParentLogger);
        assertThrows(SQLException.class, () -> plain.getConnection("user", "password"));
    }

    private static Connection closedConnection() throws SQLException {
        Connection connection = Databases.postgres().getConnection();
        connection.close();
        return connection;
    }

    private static Connection get(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
