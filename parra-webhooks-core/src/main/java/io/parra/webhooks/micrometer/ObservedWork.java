package io.parra.webhooks.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.parra.webhooks.WebhookObserver;
import io.parra.webhooks.inbox.Delivery;

/** Work that is an observation, current in its thread. */
final class ObservedWork implements WebhookObserver.Work {

    private final CurrentObservation current;
    private String outcome = "succeeded";

    ObservedWork(Observation prepared, ObservationRegistry observations, Delivery delivery) {
        current = new CurrentObservation(
                EventKeys.describe(prepared, delivery).lowCardinalityKeyValue(EventKeys.OUTCOME, EventKeys.NONE),
                observations);
    }

    @Override
    public void failed(Throwable failure) {
        outcome = "failed";
        current.observation().error(failure);
    }

    @Override
    public void close() {
        try {
            current.leave();
        } finally {
            current.observation()
                    .lowCardinalityKeyValue(EventKeys.OUTCOME, outcome)
                    .stop();
        }
    }
}
