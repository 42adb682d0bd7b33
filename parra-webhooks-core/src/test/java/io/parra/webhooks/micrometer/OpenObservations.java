package io.parra.webhooks.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/** Counts the observations and scopes that have begun and not ended. Used by one thread. */
final class OpenObservations implements ObservationHandler<Observation.Context> {

    private int observations;
    private int scopes;

    @Override
    public void onStart(Observation.Context context) {
        observations++;
    }

    @Override
    public void onScopeOpened(Observation.Context context) {
        scopes++;
    }

    @Override
    public void onScopeClosed(Observation.Context context) {
        scopes--;
    }

    @Override
    public void onStop(Observation.Context context) {
        observations--;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return true;
    }

    int observations() {
        return observations;
    }

    int scopes() {
        return scopes;
    }
}
