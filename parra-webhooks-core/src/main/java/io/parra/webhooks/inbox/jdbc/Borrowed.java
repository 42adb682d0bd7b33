package io.parra.webhooks.inbox.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection or a statement that is given back when it is closed. */
final class Borrowed<T> implements InvocationHandler {

    private final T lent;
    private final Consumer<Object> whenMade;
    private final Return<T> whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Borrowed(T lent, Consumer<Object> whenMade, Return<T> whenClosed) {
        this.lent = lent;
        this.whenMade = whenMade;
        this.whenClosed = whenClosed;
    }

    static <T> T of(Class<T> type, T lent, Return<T> whenClosed) {
        return of(type, lent, made -> {}, whenClosed);
    }

    /** One that tells of each object that it answers with: a connection of its statements, these of their results. */
    static <T> T of(Class<T> type, T lent, Consumer<Object> whenMade, Return<T> whenClosed) {
        return type.cast(Proxy.newProxyInstance(
                Borrowed.class.getClassLoader(), new Class<?>[] {type}, new Borrowed<>(lent, whenMade, whenClosed)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("close")) {
            if (closed.compareAndSet(false, true)) {
                whenClosed.giveBack(lent);
            }
            return null;
        }
        if (method.getName().equals("isClosed") && closed.get()) {
            return true;
        }
        Object made = call(lent, method, arguments);
        if (made != null) {
            whenMade.accept(made);
        }
        return made;
    }

    /** What the method throws, not the exception of the reflection around it. */
    static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Takes back what was lent. */
    @FunctionalInterface
    interface Return<T> {

        void giveBack(T lent) throws SQLException;
    }
}
