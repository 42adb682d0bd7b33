package io.parra.webhooks.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import io.parra.webhooks.Outcome;
import io.parra.webhooks.RefusalReason;
import io.parra.webhooks.WebhookObserver;
import io.parra.webhooks.WebhookRequest;
import io.parra.webhooks.inbox.Delivery;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is an observation, current in its thread. An inbox that asks for the trace is one that stores the delivery: that
 * is another observation, which sends the trace on, until the outcome is known.
 */
final class ObservedReception implements WebhookObserver.Reception {

    private final CurrentObservation current;
    private final ObservationRegistry observations;
    private final Map<String, String> trace = new HashMap<>();
    private @Nullable Observation storing;
    private String outcome = EventKeys.NONE;
    private String reason = EventKeys.NONE;
    private @Nullable Delivery delivery;

    ObservedReception(Observation prepared, ObservationRegistry observations) {
        this.current = new CurrentObservation(undecided(prepared, EventKeys.REASON), observations);
        this.observations = observations;
    }

    @Override
    public @Nullable String traceparent() {
        if (storing == null && outcome.equals(EventKeys.NONE)) {
            SenderContext<Map<String, String>> context = new SenderContext<>(ObservedReception::put);
            context.setCarrier(trace);
            storing = CurrentObservation.start(
                    undecided(Observation.createNotStarted("parra.webhooks.store", () -> context, observations)));
        }
        return trace.get(WebhookRequest.TRACE_HEADER);
    }

    /** With all its keys from the beginning: it may end there, and a registry may want the same ones of all timers of a name. */
    private static Observation undecided(Observation prepared, String... more) {
        for (String key : more) {
            prepared.lowCardinalityKeyValue(key, EventKeys.NONE);
        }
        return prepared.lowCardinalityKeyValue(EventKeys.TYPE, EventKeys.NONE)
                .lowCardinalityKeyValue(EventKeys.OUTCOME, EventKeys.NONE);
    }

    private static void put(@Nullable Map<String, String> carrier, String key, String value) {
        if (carrier != null) {
            carrier.put(key, value);
        }
    }

    @Override
    public void ended(Outcome outcome, @Nullable RefusalReason reason, @Nullable Delivery delivery) {
        this.outcome = lowerCase(outcome);
        this.reason = reason == null ? EventKeys.NONE : lowerCase(reason);
        this.delivery = delivery;
    }

    @Override
    public void close() {
        try {
            current.leave();
        } finally {
            try {
                stopStoring();
            } finally {
                stop(current.observation().lowCardinalityKeyValue(EventKeys.REASON, reason));
            }
        }
    }

    private void stopStoring() {
        if (storing != null) {
            stop(storing);
        }
    }

    private void stop(Observation ending) {
        if (delivery != null) {
            EventKeys.describe(ending, delivery);
        }
        ending.lowCardinalityKeyValue(EventKeys.OUTCOME, outcome).stop();
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
