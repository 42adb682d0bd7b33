package io.parra.webhooks.examples.bench.load;

import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The marks that the inbox keeps of what it has handled. */
final class Marks {

    static final int NUMBER = 1_000_000;

    private static final String COLUMNS =
            " (task_name, task_instance, task_data, execution_time, picked, last_success, consecutive_failures, version) ";

    private Marks() {}

    /** Fills a place with so many, of different keys and times: copies of one that the inbox has made. */
    static Place fill(Place place, int number) throws SQLException {
        try (JdbcInbox inbox = place.inbox().build()) {
            inbox.start((delivery, done) -> new RunResult(List.of(), false));
            inbox.admit(new NewDelivery(-1));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> count(place, "version > 2") == 1);
        }
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(place.isSqlite() ? sqlite(place.table(), number) : postgresql(place.table(), number));
            // So that nothing of this is left to be written while others measure.
            if (place.isSqlite()) {
                statement.execute("pragma wal_checkpoint(truncate)");
            } else {
                statement.execute("vacuum analyze " + place.table());
                statement.execute("checkpoint");
            }
        }
        return place;
    }

    private static String postgresql(String table, int number) {
        return "insert into " + table + COLUMNS + "select task_name, encode(sha256(i::text::bytea), 'hex'), task_data,"
                + " execution_time - i * interval '500 milliseconds', picked, last_success, consecutive_failures, version"
                + " from " + table + ", generate_series(1, " + number + ") i";
    }

    private static String sqlite(String table, int number) {
        return "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + number + ") insert into "
                + table + COLUMNS + "select task_name, lower(hex(randomblob(32))), task_data, execution_time - i * 500,"
                + " picked, last_success, consecutive_failures, version from " + table + ", n";
    }

    private static int count(Place place, String condition) throws SQLException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet results =
                        statement.executeQuery("select count(*) from " + place.table() + " where " + condition)) {
            results.next();
            return results.getInt(1);
        }
    }
}
