package io.parra.webhooks.dispatch;

import io.parra.webhooks.model.ParraEvent;

/**
 * What an application does with an event.
 *
 * <p>Called by many threads at once, for different events. May be called again for the same event, if it failed before or
 * if its process died in the middle: an effect that must not happen twice needs a guard of its own.
 *
 * @param <E> the events that it takes: one class, a family, or {@link ParraEvent} for all
 */
@FunctionalInterface
public interface EventHandler<E extends ParraEvent> {

    /**
     * Handles an event; to return is to have succeeded. Work handed to another thread is not waited for: wait for it here,
     * or its failure is lost.
     *
     * @param event the event
     * @throws Exception any failure: the event has not been handled
     */
    void handle(E event) throws Exception;
}
