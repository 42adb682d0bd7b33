package io.parra.webhooks.dispatch;

import java.util.List;

/**
 * What became of an event among its handlers. Immutable.
 *
 * @param failures the handlers that this run called and that threw, in the order of the calls
 * @param unread true if the event is an {@link io.parra.webhooks.model.UnknownEvent} because its payload could not be read,
 *     a handler would have taken the class that its type promises, and no handler takes {@code UnknownEvent}: it has been
 *     missed by whom it was meant for
 * @param unheard true if no handler takes the event's class
 */
public record DispatchResult(List<HandlerFailure> failures, boolean unread, boolean unheard) {

    /**
     * Copies the list.
     *
     * @param failures as above
     * @param unread as above
     * @param unheard as above
     */
    public DispatchResult {
        failures = List.copyOf(failures);
    }
}
