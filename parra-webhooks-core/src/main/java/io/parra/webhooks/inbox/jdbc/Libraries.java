package io.parra.webhooks.inbox.jdbc;

/** The libraries that only this package needs, and that an application therefore adds itself. */
final class Libraries {

    private Libraries() {}

    static void requireDbScheduler() {
        require(
                "com.github.kagkarlsson.scheduler.Scheduler",
                "JdbcInbox",
                "com.github.kagkarlsson:db-scheduler:16.12.0");
    }

    static void requireSqlite() {
        require("org.sqlite.SQLiteDataSource", "JdbcInbox.embedded", "org.xerial:sqlite-jdbc:3.54.1.0");
    }

    private static void require(String className, String who, String artifact) {
        try {
            Class.forName(className, false, Libraries.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(who + " needs " + artifact + ": add it to your dependencies", e);
        }
    }
}
