package io.parra.webhooks.micrometer;

import io.micrometer.observation.Observation;
import io.parra.webhooks.WebhookObserver;
import io.parra.webhooks.inbox.Delivery;

/** Work that is an observation, current in its thread. */
final class ObservedWork implements WebhookObserver.Work {

    private final Observation observation;
    private final Observation.Scope scope;
    private String outcome = "succeeded";

    ObservedWork(Observation prepared, Delivery delivery) {
        observation = EventKeys.describe(prepared, delivery).start();
        scope = observation.openScope();
    }

    @Override
    public void failed(Throwable failure) {
        outcome = "failed";
        observation.error(failure);
    }

    @Override
    public void close() {
        scope.close();
        observation.lowCardinalityKeyValue("outcome", outcome).stop();
    }
}
