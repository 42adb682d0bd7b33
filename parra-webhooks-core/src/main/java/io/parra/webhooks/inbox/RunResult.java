package io.parra.webhooks.inbox;

import java.util.List;

/**
 * What a run of a delivery's handlers came to. Immutable.
 *
 * @param failures what the handlers threw that failed this time; if empty, the delivery is handled
 * @param unread true if a handler would have wanted the event but its payload could not be read, so that no run will ever
 *     reach it; a durable inbox keeps such a delivery as a dead letter
 */
public record RunResult(List<Throwable> failures, boolean unread) {

    /**
     * Copies the list.
     *
     * @param failures as above
     * @param unread as above
     */
    public RunResult {
        failures = List.copyOf(failures);
    }
}
