package io.parra.webhooks.inbox.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A database whose answer to the first statement that begins with some words is lost, after it has been committed. */
final class LostAnswer implements PlainDataSource {

    private final DataSource source;
    private final String beginning;
    private final AtomicBoolean lost = new AtomicBoolean();

    LostAnswer(DataSource source, String beginning) {
        this.source = source;
        this.beginning = beginning;
    }

    boolean isLost() {
        return lost.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = source.getConnection();
        return (Connection) Proxy.newProxyInstance(
                LostAnswer.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = call(() -> method.invoke(real, arguments));
                    return method.getName().equals("prepareStatement") && ((String) arguments[0]).startsWith(beginning)
                            ? losing((PreparedStatement) result)
                            : result;
                });
    }

    private PreparedStatement losing(PreparedStatement real) {
        return (PreparedStatement) Proxy.newProxyInstance(
                LostAnswer.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    Object result = call(() -> method.invoke(real, arguments));
                    if (method.getName().startsWith("execute") && lost.compareAndSet(false, true)) {
                        throw new SQLException("the answer is lost");
                    }
                    return result;
                });
    }

    private static Object call(Invocation invocation) throws Throwable {
        try {
            return invocation.invoke();
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** A call by reflection. */
    private interface Invocation {

        Object invoke() throws ReflectiveOperationException;
    }
}
