package io.parra.webhooks.inbox.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection that is given back when it is closed. */
final class BorrowedConnection implements InvocationHandler {

    private final Connection connection;
    private final int statementSeconds;
    private final Return whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    private BorrowedConnection(Connection connection, int statementSeconds, Return whenClosed) {
        this.connection = connection;
        this.statementSeconds = statementSeconds;
        this.whenClosed = whenClosed;
    }

    static Connection of(Connection connection, Return whenClosed) {
        return of(connection, 0, whenClosed);
    }

    /** One whose statements are cancelled after so many seconds; 0 for never. */
    static Connection of(Connection connection, int statementSeconds, Return whenClosed) {
        return (Connection) Proxy.newProxyInstance(
                BorrowedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new BorrowedConnection(connection, statementSeconds, whenClosed));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                if (closed.compareAndSet(false, true)) {
                    whenClosed.giveBack(connection);
                }
                return null;
            }
            case "isClosed" -> {
                return closed.get() || connection.isClosed();
            }
            default -> {
                try {
                    Object result = method.invoke(connection, arguments);
                    if (statementSeconds > 0 && result instanceof Statement statement) {
                        statement.setQueryTimeout(statementSeconds);
                    }
                    return result;
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            }
        }
    }

    /** Takes a connection back. */
    @FunctionalInterface
    interface Return {

        void giveBack(Connection connection) throws SQLException;
    }
}
