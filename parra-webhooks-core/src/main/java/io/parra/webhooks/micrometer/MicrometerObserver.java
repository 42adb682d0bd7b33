package io.parra.webhooks.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.parra.webhooks.WebhookObserver;
import io.parra.webhooks.WebhookRequest;
import io.parra.webhooks.inbox.Delivery;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes Micrometer's observations of what a receiver does, and so timers, and spans where a tracer takes part.
 *
 * <pre>{@code
 * WebhookReceiver.builder().observer(MicrometerObserver.of(meterRegistry))
 * }</pre>
 *
 * <p>Timers: {@code parra.webhooks.receive} for each request ({@code outcome}, {@code reason}, {@code event.type});
 * {@code parra.webhooks.handle} for each run of a handler ({@code handler}, {@code outcome}, {@code event.type}); with a
 * durable inbox also {@code parra.webhooks.store} for each commit and {@code parra.webhooks.attempt} for each attempt
 * ({@code outcome}, {@code event.type}). Counters, by {@code event.type}: {@code parra.webhooks.retries},
 * {@code parra.webhooks.dead.letters}, {@code parra.webhooks.missed}. A type that Parra's guide does not list is
 * {@code unknown}. Ids are on spans only.
 *
 * <p>A request joins the trace of the observation that is current in its thread, as where the server is instrumented; else the
 * one that its header {@code traceparent} names. What a durable inbox runs later joins the trace of its request. Thread-safe.
 */
@SuppressWarnings("exports") // whoever calls it has Micrometer
public final class MicrometerObserver implements WebhookObserver {

    private static final String PREFIX = "parra.webhooks.";

    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    private MicrometerObserver(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = Objects.requireNonNull(observations, "observations");
        this.meters = Objects.requireNonNull(meters, "meters");
    }

    /**
     * Makes metrics only.
     *
     * @param meters where the timers and counters are
     * @return an observer for any number of receivers
     */
    public static MicrometerObserver of(MeterRegistry meters) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return of(observations, meters);
    }

    /**
     * Makes what the handlers of a registry make of observations: with a {@code DefaultMeterObservationHandler} timers, with
     * those of Micrometer Tracing spans. For a trace that goes on, the propagating ones are needed, with W3C's propagation.
     *
     * @param observations where the observations go
     * @param meters where the counters are
     * @return an observer for any number of receivers
     */
    public static MicrometerObserver of(ObservationRegistry observations, MeterRegistry meters) {
        return new MicrometerObserver(observations, meters);
    }

    @Override
    public Reception receiving(@Nullable String traceparent) {
        return new ObservedReception(observation("receive", Kind.SERVER, traceparent), observations);
    }

    @Override
    public Work attempting(Delivery delivery) {
        return observations.getCurrentObservation() == null
                ? new ObservedWork(
                        observation("attempt", Kind.CONSUMER, delivery.traceparent()), observations, delivery)
                : Work.UNOBSERVED;
    }

    @Override
    public Work handling(Delivery delivery, String handler) {
        return new ObservedWork(
                Observation.createNotStarted(PREFIX + "handle", observations)
                        .lowCardinalityKeyValue("handler", handler),
                observations,
                delivery);
    }

    private Observation observation(String name, Kind kind, @Nullable String traceparent) {
        if (traceparent == null || observations.getCurrentObservation() != null) {
            return Observation.createNotStarted(PREFIX + name, observations);
        }
        ReceiverContext<String> context = new ReceiverContext<>(
                (carrier, key) -> WebhookRequest.TRACE_HEADER.equalsIgnoreCase(key) ? carrier : null, kind);
        context.setCarrier(traceparent);
        return Observation.createNotStarted(PREFIX + name, () -> context, observations);
    }

    @Override
    public void missed(Delivery delivery) {
        count("missed", delivery);
    }

    @Override
    public void retrying(Delivery delivery, Instant at) {
        count("retries", delivery);
    }

    @Override
    public void givenUp(Delivery delivery) {
        count("dead.letters", delivery);
    }

    private void count(String what, Delivery delivery) {
        Counter.builder(PREFIX + what)
                .tag(EventKeys.TYPE, EventKeys.type(delivery))
                .register(meters)
                .increment();
    }
}
