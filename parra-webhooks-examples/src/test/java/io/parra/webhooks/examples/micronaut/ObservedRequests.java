package io.parra.webhooks.examples.micronaut;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.parra.webhooks.examples.TracedApp;

/** An observation of each request, current in whichever thread works on it, as Micronaut's own instrumentation makes it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = TraceBeans.INSTRUMENTED, value = "true")
record ObservedRequests(ObservationRegistry observations) {

    private static final String ATTRIBUTE = "observation";

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        Observation observation = Observation.start(TracedApp.SERVER, observations);
        request.setAttribute(ATTRIBUTE, observation);
        context.add(new Current(observation));
    }

    @ResponseFilter
    void end(HttpRequest<?> request) {
        request.getAttribute(ATTRIBUTE, Observation.class).ifPresent(Observation::stop);
    }

    private record Current(Observation observation) implements ThreadPropagatedContextElement<Observation.Scope> {

        @Override
        public Observation.Scope updateThreadContext() {
            return observation.openScope();
        }

        @Override
        public void restoreThreadContext(Observation.Scope opened) {
            opened.close();
        }
    }
}
