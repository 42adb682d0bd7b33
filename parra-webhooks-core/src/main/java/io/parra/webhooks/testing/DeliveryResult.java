package io.parra.webhooks.testing;

import io.parra.webhooks.HandlerRun;
import io.parra.webhooks.Outcome;
import io.parra.webhooks.dispatch.HandlerFailure;
import java.util.List;

/**
 * What became of a delivery in a test. Immutable.
 *
 * @param outcome what a sender would have been told
 * @param succeeded the handlers that ran and succeeded, in the order in which they ran, by their names; an unnamed one by a
 *     text with the class of events that it takes
 * @param failures the handlers that ran and failed, in the order in which they ran
 */
public record DeliveryResult(Outcome outcome, List<String> succeeded, List<HandlerFailure> failures) {

    /**
     * Copies the lists.
     *
     * @param outcome as above
     * @param succeeded as above
     * @param failures as above
     */
    public DeliveryResult {
        succeeded = List.copyOf(succeeded);
        failures = List.copyOf(failures);
    }

    static DeliveryResult of(Outcome outcome, HandlerRun run) {
        return new DeliveryResult(outcome, run.succeeded(), run.failures());
    }

    /** {@return the HTTP status that a sender would have got} */
    public int status() {
        return outcome.status();
    }
}
