package io.parra.webhooks.examples.sandbox.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever listens what has changed, after it was committed. Thread-safe. */
public final class ChangeFeed {

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /** With nobody listening. */
    public ChangeFeed() {}

    /** Listens until closed; the listener is called on the thread of the change, and must be quick. */
    public Subscription subscribe(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells a change. */
    public void tell(Change.What what, String id) {
        Change change = new Change(what, id);
        listeners.forEach(listener -> listener.accept(change));
    }

    /** Ends the listening. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
