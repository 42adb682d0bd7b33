package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.TestDelivery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A table on the one PostgreSQL, looked at and tampered with beside the inboxes that work on it. */
final class Node implements AutoCloseable {

    private final DataSource source = Databases.postgres();
    private final String table = Databases.newTable();
    private JdbcInbox inbox;

    Node() {
        this(settings -> settings);
    }

    Node(UnaryOperator<JdbcInboxBuilder> changes) {
        inbox = another(changes);
    }

    /** One more inbox on the same table, not started. */
    JdbcInbox another(UnaryOperator<JdbcInboxBuilder> changes) {
        return changes.apply(Quick.settings(JdbcInbox.on(source).table(table))).build();
    }

    /** Works with another inbox on the same table instead. */
    void use(JdbcInboxBuilder other) {
        inbox.close();
        inbox = other.build();
    }

    String table() {
        return table;
    }

    JdbcInbox inbox() {
        return inbox;
    }

    Node start(Inbox.Runner runner) {
        inbox.start(runner);
        return this;
    }

    /** Closes the inbox and makes another on the same table, as after a restart. */
    JdbcInbox restart(UnaryOperator<JdbcInboxBuilder> changes) {
        use(changes.apply(Quick.settings(JdbcInbox.on(source).table(table))));
        return inbox;
    }

    void store(String body) {
        assertEquals(Admission.STORED, inbox.admit(new TestDelivery(body)));
    }

    static String key(String body) {
        return new TestDelivery(body).key();
    }

    /** Puts a delivery into the table that nobody handles before a node is started. */
    void put(String body) throws SQLException {
        put(new TestDelivery(body), Progress.NONE);
    }

    void put(Delivery delivery, Progress progress) throws SQLException {
        byte[] data = RowFormat.write(new StoredRow(StoredDelivery.of(delivery), progress));
        new NewRows(source, new AutodetectJdbcCustomization(source), table, Clock.systemUTC())
                .insert(new TreeMap<>(Map.of(delivery.key(), data)), Instant.now());
    }

    StoredRow stored(String body) throws SQLException {
        TableRow row = new InboxTable(source, table).find(key(body));
        if (row == null) {
            throw new AssertionError("There is no row of " + body);
        }
        return row.stored();
    }

    /** Makes every row look as if a process that handled it had died. */
    void killWhoeverHandles() throws SQLException {
        update("update " + table + " set picked = true, picked_by = 'dead', version = version + 1,"
                + " last_heartbeat = now() - interval '1 hour'");
    }

    /** The same, but only of rows that wait to be handled. */
    void killWhoeverHandlesPending() throws SQLException {
        update("update " + table + " set picked = true, picked_by = 'dead', version = version + 1,"
                + " last_heartbeat = now() - interval '1 hour' where execution_time < now() + interval '1 day'");
    }

    /** Makes every row look as if its node had been paused for long. */
    void forgetHeartbeats() throws SQLException {
        update("update " + table + " set last_heartbeat = now() - interval '1 hour'");
    }

    /** Makes a row look as if another node had taken it over, and were handling it. */
    void takeOver() throws SQLException {
        update("update " + table + " set picked = true, picked_by = 'another', version = version + 1,"
                + " last_heartbeat = now() + interval '1 hour'");
    }

    /** Makes every row one of another task. */
    void rename(String task) throws SQLException {
        update("update " + table + " set task_name = '" + task + "'");
    }

    void setFormatVersion(int version) throws SQLException {
        update("update " + table + " set task_data = set_byte(task_data, 0, " + version + ")");
    }

    void makeDead() throws SQLException {
        update("update " + table + " set execution_time = execution_time + interval '730500 days'");
    }

    void makeDue() throws SQLException {
        update("update " + table + " set execution_time = now()");
    }

    /** How many connections of the database wait for a lock of the table. */
    int waitingForLocks() {
        return number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%" + table
                + "%'");
    }

    /** Adds copies of the rows, so many of each, as if they had been handled two hours before. */
    void addOlder(int number) throws SQLException {
        update("insert into " + table + " (task_name, task_instance, task_data, execution_time, picked, version)"
                + " select task_name, task_instance || i, task_data, execution_time - interval '2 hours', picked, version"
                + " from " + table + ", generate_series(1, " + number + ") i");
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    int count(String condition) {
        return number("select count(*) from " + table + " where " + condition);
    }

    private int number(String sql) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int marks() {
        return count("not picked and execution_time > now() + interval '900 years'"
                + " and execution_time < now() + interval '1100 years'");
    }

    int dead() {
        return count("not picked and execution_time > now() + interval '1900 years'");
    }

    void awaitMarks(int number) {
        await().until(this::marks, found -> found == number);
    }

    void awaitDead(int number) {
        await().until(this::dead, found -> found == number);
    }

    @Override
    public void close() {
        inbox.close();
    }
}
