package io.parra.webhooks.examples.bench.load;

import io.parra.webhooks.inbox.jdbc.JdbcInboxBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A database whose commits are on the disk. */
interface Database extends Closeable {

    String name();

    /** A place for rows with none in it. */
    Place newPlace();

    static Database open(String name, Path directory) throws IOException {
        return switch (name) {
            case "SQLite" -> new Sqlite(directory);
            case "PostgreSQL" -> Postgres.start(directory);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** A file for each place. */
    record Sqlite(Path directory) implements Database {

        private static final AtomicInteger PLACES = new AtomicInteger();

        @Override
        public String name() {
            return "SQLite";
        }

        @Override
        public Place newPlace() {
            Path file = directory.resolve("inbox-" + PLACES.incrementAndGet() + ".db");
            return new Place(
                    "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000",
                    JdbcInboxBuilder.DEFAULT_TABLE);
        }

        @Override
        public void close() {}
    }

    /** A table for each place. */
    record Postgres(EmbeddedPostgres server) implements Database {

        private static final AtomicInteger PLACES = new AtomicInteger();

        static Postgres start(Path directory) throws IOException {
            return new Postgres(EmbeddedPostgres.builder()
                    .setDataDirectory(Files.createDirectories(directory.resolve("postgresql")))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start());
        }

        @Override
        public String name() {
            return "PostgreSQL";
        }

        @Override
        public Place newPlace() {
            return new Place(url(), "inbox_" + PLACES.incrementAndGet());
        }

        private String url() {
            return server.getJdbcUrl("postgres", "postgres");
        }

        @Override
        public void close() throws IOException {
            Place.closePool(url());
            server.close();
        }
    }
}
