package io.parra.webhooks.inbox.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose statements stay prepared when they are closed, for the next time: SQLite's driver keeps none. For one
 * thread at a time.
 */
final class PreparedOnce implements InvocationHandler {

    /** How many are kept; the one that was not used for the longest time is closed for another. */
    static final int MOST = 64;

    private final Connection connection;

    /** Those that are not in use, by their SQL, in the order in which they were closed. */
    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>();

    private PreparedOnce(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                PreparedOnce.class.getClassLoader(), new Class<?>[] {Connection.class}, new PreparedOnce(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1) {
            return prepare((String) arguments[0]);
        }
        return Borrowed.call(connection, method, arguments);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = kept.remove(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
        }
        List<ResultSet> results = new ArrayList<>();
        return Borrowed.of(
                PreparedStatement.class,
                statement,
                made -> {
                    if (made instanceof ResultSet result) {
                        results.add(result);
                    }
                },
                given -> keep(sql, given, results));
    }

    private void keep(String sql, PreparedStatement statement, List<ResultSet> results) throws SQLException {
        try {
            // As closing the statement would: an open one keeps what is in the log from going into the file.
            for (ResultSet result : results) {
                result.close();
            }
            statement.clearParameters();
        } catch (SQLException e) {
            // The driver has closed it, as it failed.
            statement.close();
            return;
        }
        closeIfAny(kept.put(sql, statement));
        if (kept.size() > MOST) {
            closeIfAny(kept.remove(kept.keySet().iterator().next()));
        }
    }

    private static void closeIfAny(@Nullable PreparedStatement statement) throws SQLException {
        if (statement != null) {
            statement.close();
        }
    }
}
