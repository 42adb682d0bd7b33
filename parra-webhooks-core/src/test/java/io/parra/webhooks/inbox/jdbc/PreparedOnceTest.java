package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedOnceTest {

    private static final String INSERT = "insert into words (word) values (?)";
    private static final String WORDS = "select word from words order by word";

    @TempDir
    private Path directory;

    private int prepared;
    private @Nullable PreparedStatement latest;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        Connection counted = Borrowed.of(Connection.class, connect(), this::count, Connection::close);
        connection = PreparedOnce.of(counted);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("create table words (word text unique)");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("words"));
    }

    private void count(Object made) {
        if (made instanceof PreparedStatement statement) {
            prepared++;
            latest = statement;
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementIsPreparedOnceHoweverOftenItIsUsed() throws SQLException {
        insert("a");
        insert("b");
        insert("c");

        assertEquals(1, prepared);
        assertEquals("abc", words());
    }

    @Test
    void aStatementInUseIsNotHandedOutASecondTime() throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(INSERT);
                PreparedStatement second = connection.prepareStatement(INSERT)) {
            first.setString(1, "a");
            second.setString(1, "b");
            first.executeUpdate();
            second.executeUpdate();
        }
        insert("c");

        assertEquals(2, prepared);
        assertEquals("abc", words());
    }

    @Test
    void aStatementClosedTwiceIsNotInUseTwice() throws SQLException {
        PreparedStatement closed = connection.prepareStatement(INSERT);
        closed.close();
        try (PreparedStatement again = connection.prepareStatement(INSERT)) {
            closed.close();
            again.setString(1, "a");
            insert("b");
            again.executeUpdate();
        }

        assertTrue(closed.isClosed());
        assertEquals("ab", words());
    }

    @Test
    void aResultThatIsLeftOpenEndsWithItsStatement() throws SQLException {
        insert("a");
        insert("b");
        PreparedStatement statement = connection.prepareStatement(WORDS);
        ResultSet open = statement.executeQuery();
        assertTrue(open.next());
        statement.close();

        assertTrue(open.isClosed());
        assertEquals(0, pagesThatCannotBeCopied());
    }

    /** As something reads what was there before them. */
    private int pagesThatCannotBeCopied() throws SQLException {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("insert into words values ('other')");
            try (ResultSet result = statement.executeQuery("pragma wal_checkpoint(full)")) {
                return result.getInt("log") - result.getInt("checkpointed");
            }
        }
    }

    @Test
    void whatAStatementWasGivenIsForgotten() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select ?")) {
            statement.setString(1, "a");
        }
        try (PreparedStatement statement = connection.prepareStatement("select ?");
                ResultSet result = statement.executeQuery()) {
            assertNull(result.getString(1));
        }
        assertEquals(1, prepared);
    }

    @Test
    void aStatementThatFailedDoesNotFailTheNext() throws SQLException {
        insert("a");
        assertThrows(SQLException.class, () -> insert("a"));
        insert("b");

        assertEquals("ab", words());
    }

    @Test
    void aStatementThatItsDriverHasClosedIsPreparedAgain() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(INSERT);
        Objects.requireNonNull(latest).close();
        statement.close();
        insert("a");

        assertEquals(2, prepared);
        assertEquals("a", words());
    }

    @Test
    void thoseThatWereNotUsedForTheLongestTimeAreNotKept() throws SQLException {
        for (int i = 0; i <= PreparedOnce.MOST; i++) {
            prepare(i);
        }
        assertEquals(PreparedOnce.MOST + 1, prepared);
        prepare(1);
        assertEquals(PreparedOnce.MOST + 1, prepared);
        prepare(0);
        assertEquals(PreparedOnce.MOST + 2, prepared);
        prepare(1);
        assertEquals(PreparedOnce.MOST + 2, prepared);
    }

    private void prepare(int number) throws SQLException {
        connection.prepareStatement("select " + number).close();
    }

    private void insert(String word) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, word);
            statement.executeUpdate();
        }
    }

    private String words() throws SQLException {
        StringBuilder words = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(WORDS)) {
            while (results.next()) {
                words.append(results.getString(1));
            }
        }
        return words.toString();
    }
}
