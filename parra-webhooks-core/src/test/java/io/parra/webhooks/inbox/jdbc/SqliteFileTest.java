package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void copiesItsLogIntoTheFileAfter16Megabytes(@TempDir Path directory) throws SQLException, IOException {
        Path file = directory.resolve("inbox.db");
        try (SqliteFile database = new SqliteFile(file);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table some (bytes blob)");

            statement.execute("insert into some values (zeroblob(12 * 1024 * 1024))");
            assertTrue(Files.size(file) < MEGABYTE, "is still in the log");

            statement.execute("insert into some values (zeroblob(6 * 1024 * 1024))");
            assertTrue(Files.size(file) > 18 * MEGABYTE, "is in the file");
        }
    }
}
