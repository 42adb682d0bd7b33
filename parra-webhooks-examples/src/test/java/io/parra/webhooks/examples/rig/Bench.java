package io.parra.webhooks.examples.rig;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the trials run: a scale, a directory, and one PostgreSQL for those that need it. Not thread-safe. */
final class Bench implements Closeable {

    private final Scale scale;
    private final Path directory;
    private @Nullable Postgres postgres;
    private int labs;

    Bench(Scale scale, Path directory) {
        this.scale = scale;
        this.directory = directory;
    }

    Scale scale() {
        return scale;
    }

    /** A lab with an SQLite file of its own. */
    Lab onSqlite() throws IOException {
        Path place = next();
        return new Lab(place, Options.none().with("database", place.resolve("inbox.db")));
    }

    /** A lab with a table of its own on the PostgreSQL. */
    Lab onPostgres() throws IOException {
        return onPostgres(postgres().url());
    }

    /** The same by another way to it. */
    Lab onPostgres(String url) throws IOException {
        Path place = next();
        return new Lab(place, Options.none().with("database", url).with("table", "inbox_" + labs));
    }

    Postgres postgres() throws IOException {
        if (postgres == null) {
            postgres = Postgres.start(directory.resolve("postgres"));
        }
        return postgres;
    }

    private Path next() {
        return directory.resolve("lab-" + ++labs);
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
