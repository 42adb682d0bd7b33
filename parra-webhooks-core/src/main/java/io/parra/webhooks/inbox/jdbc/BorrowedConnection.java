package io.parra.webhooks.inbox.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection that is given back when it is closed. */
final class BorrowedConnection implements InvocationHandler {

    private final Connection connection;
    private final Consumer<Statement> whenMade;
    private final Return whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    private BorrowedConnection(Connection connection, Consumer<Statement> whenMade, Return whenClosed) {
        this.connection = connection;
        this.whenMade = whenMade;
        this.whenClosed = whenClosed;
    }

    static Connection of(Connection connection, Return whenClosed) {
        return of(connection, statement -> {}, whenClosed);
    }

    /** One that tells of each statement that is made with it. */
    static Connection of(Connection connection, Consumer<Statement> whenMade, Return whenClosed) {
        return (Connection) Proxy.newProxyInstance(
                BorrowedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new BorrowedConnection(connection, whenMade, whenClosed));
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
                    if (result instanceof Statement statement) {
                        whenMade.accept(statement);
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
