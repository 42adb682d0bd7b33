package io.parra.webhooks.inbox.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Real databases: a PostgreSQL for all tests of this process, started when first wanted, and SQLite files. */
final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** A pool on the one PostgreSQL, for all tests. */
    static DataSource postgres() {
        return Postgres.POOL;
    }

    /** A pool on the one PostgreSQL whose connections don't commit by themselves. */
    static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(Postgres.SERVER.getPostgresDatabase());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(12);
        return new HikariDataSource(config);
    }

    /** A pool on an SQLite file whose connections don't commit by themselves. */
    static HikariDataSource pool(Path file) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setBusyTimeout(5_000);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    /** A name that no other table has. */
    static String newTable() {
        return "inbox_" + COUNT.incrementAndGet();
    }

    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();
        private static final HikariDataSource POOL = open();

        private static HikariDataSource open() {
            HikariConfig config = new HikariConfig();
            config.setDataSource(SERVER.getPostgresDatabase());
            config.setMaximumPoolSize(40);
            return new HikariDataSource(config);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
