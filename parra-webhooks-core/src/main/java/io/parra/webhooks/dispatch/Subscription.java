package io.parra.webhooks.dispatch;

import io.parra.webhooks.model.ParraEvent;
import org.jspecify.annotations.Nullable;

/** A handler, what it takes, and its name if it has one. */
record Subscription<E extends ParraEvent>(@Nullable String name, Class<E> eventClass, EventHandler<? super E> handler) {

    boolean takes(Class<? extends ParraEvent> other) {
        return eventClass.isAssignableFrom(other);
    }

    void handle(ParraEvent event) throws Exception {
        handler.handle(eventClass.cast(event));
    }

    String label() {
        return name != null ? name : "unnamed handler of " + shortName(eventClass);
    }

    private static String shortName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
