package io.parra.webhooks.examples.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.concurrent.atomic.AtomicLong;

/** The plain way to keep a delivery: one INSERT of one row, committed by itself, on a connection of its own. */
final class Insert implements Crowd.Step, AutoCloseable {

    /** So many untimed ones before: the driver has then prepared the statement, and the database has what it needs at hand. */
    private static final int FIRST = 10;

    private static final AtomicLong NUMBERS_OF_FIRST = new AtomicLong(-2);

    private final Connection connection;
    private final PreparedStatement statement;

    Insert(Place place) throws SQLException {
        connection = place.connect();
        statement = prepare(connection, place.table());
        for (int i = 0; i < FIRST; i++) {
            go(NUMBERS_OF_FIRST.getAndDecrement());
        }
    }

    private static PreparedStatement prepare(Connection connection, String table) throws SQLException {
        return connection.prepareStatement("insert into " + table
                + " (task_name, task_instance, task_data, execution_time, picked, version) values (?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing");
    }

    /** Prepares it anew. */
    static void one(Connection connection, String table, long number) throws SQLException {
        try (PreparedStatement statement = prepare(connection, table)) {
            execute(statement, number);
        }
    }

    @Override
    public void go(long number) throws SQLException {
        execute(statement, number);
    }

    private static void execute(PreparedStatement statement, long number) throws SQLException {
        NewDelivery delivery = new NewDelivery(number);
        statement.setString(1, "parra-webhook");
        statement.setString(2, delivery.key());
        statement.setBytes(3, delivery.body());
        statement.setTimestamp(4, Timestamp.from(delivery.receivedAt()));
        statement.setBoolean(5, false);
        statement.setLong(6, 1);
        if (statement.executeUpdate() != 1) {
            throw new IllegalStateException("It was there already");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
