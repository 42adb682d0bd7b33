package io.parra.webhooks.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An observation that has started and is current in its thread. Handlers of observations are the application's, and may throw
 * at every step: it is stopped all the same, as far as they let it, and none stays current. Used by one thread.
 */
final class CurrentObservation {

    private final ObservationRegistry observations;
    private final Observation.@Nullable Scope before;
    private final Observation observation;
    private final Observation.Scope scope;

    CurrentObservation(Observation prepared, ObservationRegistry observations) {
        this.observations = observations;
        this.before = observations.getCurrentObservationScope();
        this.observation = start(prepared);
        this.scope = open();
    }

    /**
     * Starts one that is not made current. Where a handler throws, those before it are told of the end, unless it or one after it
     * throws at an end whose beginning it has not seen: Micrometer asks them backwards, and lets nobody else ask the rest.
     */
    static Observation start(Observation prepared) {
        try {
            return prepared.start();
        } catch (Throwable failure) {
            alsoAfter(failure, prepared::stop);
            throw failure;
        }
    }

    private Observation.Scope open() {
        try {
            return observation.openScope();
        } catch (Throwable failure) {
            // It became current before the handlers were told.
            alsoAfter(failure, () -> leave(observations.getCurrentObservationScope()));
            alsoAfter(failure, observation::stop);
            throw failure;
        }
    }

    Observation observation() {
        return observation;
    }

    /** Has it no longer current, but not stopped. */
    void leave() {
        leave(scope);
    }

    private void leave(Observation.@Nullable Scope opened) {
        try {
            if (opened != null && opened != before) {
                opened.close();
            }
        } finally {
            observations.setCurrentObservationScope(before);
        }
    }

    private static void alsoAfter(Throwable failure, Runnable end) {
        try {
            end.run();
        } catch (Throwable another) {
            failure.addSuppressed(another);
        }
    }
}
