package io.parra.webhooks.dispatch;

import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.model.UnknownEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings an event to every handler that takes its class, in the order in which the handlers were registered. One that
 * fails does not stop the others.
 *
 * <p>Immutable and thread-safe; the handlers run in the calling thread.
 */
public final class EventDispatcher {

    private final List<Subscription<?>> subscriptions;

    private EventDispatcher(List<Subscription<?>> subscriptions) {
        this.subscriptions = List.copyOf(subscriptions);
    }

    /** {@return a builder without handlers} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Brings an event to its handlers.
     *
     * @param event the event
     * @return what failed; a failure is only here, so look
     */
    public DispatchResult dispatch(ParraEvent event) {
        return dispatch(event, new HashSet<>());
    }

    /**
     * Brings an event to those of its handlers that have not succeeded before. Where one threw an
     * {@link InterruptedException}, the thread is interrupted again after the last.
     *
     * @param event the event
     * @param succeeded the names of the handlers to leave out, a mutable set; each named handler that succeeds is added to
     *     it at once. Unnamed ones are never left out
     * @return what failed; a failure is only here, so look
     */
    public DispatchResult dispatch(ParraEvent event, Set<String> succeeded) {
        return dispatch(event, succeeded, null);
    }

    /**
     * Does the same, with something around each call of a handler.
     *
     * @param event the event
     * @param succeeded as above
     * @param around what stands around each call; null for nothing
     * @return what failed; a failure is only here, so look
     */
    public DispatchResult dispatch(ParraEvent event, Set<String> succeeded, @Nullable AroundHandler around) {
        List<HandlerFailure> failures = new ArrayList<>();
        boolean interrupted = false;
        boolean unheard = true;
        for (Subscription<?> subscription : subscriptions) {
            String name = subscription.name();
            if (!subscription.takes(event.getClass())) {
                continue;
            }
            unheard = false;
            if (name == null || !succeeded.contains(name)) {
                try {
                    if (around == null) {
                        subscription.handle(event);
                    } else {
                        around.call(subscription.label(), () -> subscription.handle(event));
                    }
                    if (name != null) {
                        succeeded.add(name);
                    }
                } catch (Throwable failure) {
                    failures.add(new HandlerFailure(subscription.label(), failure));
                    interrupted |= failure instanceof InterruptedException;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new DispatchResult(failures, unread(event), unheard);
    }

    /** A handler of all events does not count as a reader of unknown ones: the one that the event was meant for missed it. */
    private boolean unread(ParraEvent event) {
        return event instanceof UnknownEvent unknown
                && subscriptions.stream().noneMatch(subscription -> subscription.eventClass() == UnknownEvent.class)
                && unknown.expectedClass().filter(this::isWanted).isPresent();
    }

    private boolean isWanted(Class<? extends ParraEvent> expected) {
        return subscriptions.stream()
                .anyMatch(subscription -> subscription.takes(expected) && !subscription.takes(UnknownEvent.class));
    }

    /** Collects handlers. Not thread-safe. */
    public static final class Builder {

        private final List<Subscription<?>> subscriptions = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();

        private Builder() {}

        /**
         * Registers a named handler: when an event comes again after a failure, those that had succeeded are not called
         * again.
         *
         * @param name a name that no other handler has and that outlives deployments, such as {@code crm-sync}
         * @param eventClass what it takes: one class, a family such as
         *     {@link io.parra.webhooks.model.ContactEvent}, or {@link ParraEvent} for all
         * @param handler the handler
         * @param <E> what it takes
         * @return this builder
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the name is blank or another handler's
         */
        public <E extends ParraEvent> Builder on(String name, Class<E> eventClass, EventHandler<? super E> handler) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A handler's name is blank: give it one, or register it without");
            }
            if (!names.add(name)) {
                throw new IllegalArgumentException(
                        "Two handlers are named \"" + name + "\": a retry could not tell them apart, rename one");
            }
            subscriptions.add(new Subscription<>(
                    name,
                    Objects.requireNonNull(eventClass, "eventClass"),
                    Objects.requireNonNull(handler, "handler")));
            return this;
        }

        /**
         * Registers a handler without a name: when an event comes again after a failure, it is called again.
         *
         * @param eventClass what it takes: one class, a family such as
         *     {@link io.parra.webhooks.model.ContactEvent}, or {@link ParraEvent} for all
         * @param handler the handler
         * @param <E> what it takes
         * @return this builder
         * @throws NullPointerException if an argument is null
         */
        public <E extends ParraEvent> Builder on(Class<E> eventClass, EventHandler<? super E> handler) {
            subscriptions.add(new Subscription<>(
                    null,
                    Objects.requireNonNull(eventClass, "eventClass"),
                    Objects.requireNonNull(handler, "handler")));
            return this;
        }

        /** {@return a dispatcher with the handlers so far} */
        public EventDispatcher build() {
            return new EventDispatcher(subscriptions);
        }
    }
}
