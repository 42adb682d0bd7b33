package io.parra.webhooks.examples.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The INSERT of {@link Insert} by another thread, which prepares it each time, as whoever borrows a connection has to. */
final class HandedOver implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Connection connection;
    private final String table;

    HandedOver(Place place) throws SQLException {
        connection = place.connect();
        table = place.table();
    }

    void go(long number) throws InterruptedException, ExecutionException, TimeoutException {
        thread.submit(() -> {
                    Insert.one(connection, table, number);
                    return null;
                })
                .get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws SQLException {
        thread.shutdown();
        connection.close();
    }
}
