package io.parra.webhooks.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The durable inbox of the example apps: an SQLite file, or the database of whoever has one. */
public final class DeskInbox {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String DEFAULT = SQLITE + "support-desk.db";

    private DeskInbox() {}

    /** Opens the inbox in a database such as {@code jdbc:postgresql://localhost/desk?user=me}; null for a file here. */
    public static JdbcInbox open(@Nullable String database) {
        String url = database == null ? DEFAULT : database;
        if (url.startsWith(SQLITE)) {
            return JdbcInbox.embedded(Path.of(url.substring(SQLITE.length()))).build();
        }
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        return JdbcInbox.on(new HikariDataSource(pool)).createTable(true).build();
    }

    /** The value of the argument {@code --database=…}, or null. */
    public static @Nullable String database(String... args) {
        for (String arg : args) {
            if (arg.startsWith("--database=")) {
                return arg.substring("--database=".length());
            }
        }
        return null;
    }
}
