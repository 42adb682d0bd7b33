package io.parra.webhooks.examples.sandbox.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The SQLite file, for one sandbox at a time. Write-ahead logged: what is committed survives the process. Thread-safe. */
public final class Database implements AutoCloseable {

    /** SQLite has one writer at a time: who waits for the one connection waits fairly, and for no longer than it takes. */
    private static final int CONNECTIONS = 1;

    private static final int BUSY_MILLIS = 3_000;
    private static final int BUSY_AT_START_MILLIS = 1_000;
    /** The bits of an error's code that say what kind it is; the others say more. */
    private static final int PRIMARY_CODE = 0xff;

    private final FileOwner owner;
    private final HikariDataSource pool;

    private Database(FileOwner owner, HikariDataSource pool) {
        this.owner = owner;
        this.pool = pool;
    }

    /**
     * Opens the file; creates it, its directory and its tables if they are missing.
     *
     * @throws DatabaseUnusable if that cannot be done, with a sentence that says why
     */
    public static Database open(Path file) {
        FileOwner owner = FileOwner.of(file);
        try {
            createForOwnerOnly(file);
            createTables(file);
            return new Database(owner, pool(file));
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    /** It holds secrets. SQLite gives the files beside it the same rights. */
    private static void createForOwnerOnly(Path file) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException | UnsupportedOperationException e) {
            // It keeps the rights that it has, or its file system knows none.
        } catch (IOException e) {
            throw new DatabaseUnusable("The database file " + file + " cannot be created: name another file.", e);
        }
    }

    private static void createTables(Path file) {
        try {
            Jdbi.create(source(file, BUSY_AT_START_MILLIS)).useHandle(handle -> {
                handle.createScript(ddl()).execute();
                // Whether it may be written is known only once it has been.
                handle.execute("update schedule set picked = picked where task_name = ''");
            });
        } catch (JdbiException e) {
            throw new DatabaseUnusable(sentence(file, e), e);
        }
    }

    private static String sentence(Path file, JdbiException e) {
        SQLiteErrorCode code = code(e);
        if (code == SQLiteErrorCode.SQLITE_NOTADB) {
            return "The file " + file + " is no SQLite database: name another one.";
        }
        return isLocked(e)
                ? "The database file " + file + " is locked by another program: close that, or name another file."
                : "The database file " + file + " cannot be used (" + code.name() + "): name another file.";
    }

    /** Whether it failed as another program has locked the file. */
    public static boolean isLocked(Throwable problem) {
        return (code(problem).code & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    private static SQLiteErrorCode code(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }

    private static HikariDataSource pool(Path file) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(file, BUSY_MILLIS));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("sandbox");
        return new HikariDataSource(config);
    }

    private static DataSource source(Path file, int busyMillis) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(busyMillis);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static String ddl() {
        try (InputStream script = Database.class.getResourceAsStream("schema.sql")) {
            if (script == null) {
                throw new IllegalStateException("schema.sql is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For SQL. Its exceptions say nothing of what was bound: that may be a secret. */
    public Jdbi jdbi() {
        return quiet(Jdbi.create(pool));
    }

    private static Jdbi quiet(Jdbi jdbi) {
        jdbi.configure(
                StatementExceptions.class,
                config -> config.setMessageRendering(StatementExceptions.MessageRendering.NONE));
        return jdbi;
    }

    /** For db-scheduler. */
    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        owner.close();
    }
}
