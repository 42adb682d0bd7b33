package io.parra.webhooks.examples.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plain way to keep many deliveries: one INSERT of so many rows, committed by itself, on a connection of its own; with nobody who
 * waits for the answer.
 */
final class PlainGroup implements Crowd.Step {

    /** So many untimed ones before, as {@link Insert} has them. */
    private static final int FIRST = 10;

    private final int rows;
    private final Connection connection;
    private final PreparedStatement statement;

    PlainGroup(Place place, int rows) throws SQLException {
        this.rows = rows;
        connection = place.connect();
        statement = connection.prepareStatement("insert into " + place.table()
                + " (task_name, task_instance, task_data, execution_time, picked, version) values "
                + String.join(", ", Collections.nCopies(rows, "('parra-webhook', ?, ?, ?, ?, 1)"))
                + " on conflict do nothing");
        for (int i = 1; i <= FIRST; i++) {
            go(-i);
        }
    }

    @Override
    public void go(long number) throws SQLException {
        SortedMap<String, NewDelivery> group = new TreeMap<>();
        for (int i = 0; i < rows; i++) {
            NewDelivery delivery = new NewDelivery(number * rows + i);
            group.put(delivery.key(), delivery);
        }
        int index = 0;
        for (NewDelivery delivery : group.values()) {
            statement.setString(++index, delivery.key());
            statement.setBytes(++index, delivery.body());
            statement.setTimestamp(++index, Timestamp.from(delivery.receivedAt()));
            statement.setBoolean(++index, false);
        }
        if (statement.executeUpdate() != rows) {
            throw new IllegalStateException("Some were there already");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
