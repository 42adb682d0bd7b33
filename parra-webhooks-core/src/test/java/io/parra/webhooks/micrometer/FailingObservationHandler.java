package io.parra.webhooks.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/** Throws at one step of the observations of one name. */
record FailingObservationHandler(String name, Step failing) implements ObservationHandler<Observation.Context> {

    enum Step {
        START,
        SCOPE_OPENED,
        ERROR,
        SCOPE_CLOSED,
        STOP
    }

    @Override
    public void onStart(Observation.Context context) {
        at(Step.START);
    }

    @Override
    public void onScopeOpened(Observation.Context context) {
        at(Step.SCOPE_OPENED);
    }

    @Override
    public void onError(Observation.Context context) {
        at(Step.ERROR);
    }

    @Override
    public void onScopeClosed(Observation.Context context) {
        at(Step.SCOPE_CLOSED);
    }

    @Override
    public void onStop(Observation.Context context) {
        at(Step.STOP);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return name.equals(context.getName());
    }

    private void at(Step step) {
        if (step == failing) {
            throw new IllegalStateException("The handler of observations fails at " + step);
        }
    }
}
