package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.sqlite.SQLiteDataSource;

/** The libraries that only this package needs, and that an application therefore adds itself. */
final class Libraries {

    private Libraries() {}

    static void requireDbScheduler() {
        require(() -> Scheduler.class, "JdbcInbox", "com.github.kagkarlsson:db-scheduler:16.12.0");
    }

    static void requireSqlite() {
        require(() -> SQLiteDataSource.class, "JdbcInbox.embedded", "org.xerial:sqlite-jdbc:3.54.1.0");
    }

    private static void require(Supplier<Class<?>> library, String who, String artifact) {
        try {
            Class<?> unused = library.get();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(who + " needs " + artifact + ": add it to your dependencies", e);
        }
    }
}
