package io.parra.webhooks;

import io.parra.webhooks.dispatch.HandlerFailure;
import java.util.List;

/**
 * Which handlers ran for a delivery, once. Immutable.
 *
 * @param succeeded those that succeeded, in the order in which they ran, by their names; an unnamed one by a
 *     text with the class of events that it takes
 * @param failures those that failed, in the order in which they ran
 */
public record HandlerRun(List<String> succeeded, List<HandlerFailure> failures) {

    /** No handler ran. */
    public static final HandlerRun NONE = new HandlerRun(List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param succeeded as above
     * @param failures as above
     */
    public HandlerRun {
        succeeded = List.copyOf(succeeded);
        failures = List.copyOf(failures);
    }
}
