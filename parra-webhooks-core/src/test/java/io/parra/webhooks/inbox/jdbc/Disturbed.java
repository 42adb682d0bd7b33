package io.parra.webhooks.inbox.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The one PostgreSQL, but something else happens before a connection is given. */
final class Disturbed implements PlainDataSource {

    private volatile Callable<@Nullable Void> disturbance = () -> null;

    void disturb(Callable<@Nullable Void> disturbance) {
        this.disturbance = disturbance;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            disturbance.call();
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException(e);
        }
        return Databases.postgres().getConnection();
    }
}
