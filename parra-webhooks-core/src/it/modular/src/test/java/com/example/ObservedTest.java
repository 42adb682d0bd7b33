package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ObservedTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Ended ended = new Ended();

    @TempDir
    Path folder;

    @Test
    void micrometerIsAModuleOrNot() {
        boolean modular = Boolean.getBoolean("modular");

        assertEquals(
                modular ? "micrometer.core" : null,
                MeterRegistry.class.getModule().getName());
        assertEquals(
                modular ? "micrometer.observation" : null,
                Observation.class.getModule().getName());
    }

    @Test
    void aHandlerOfObservationsIsToldOfTheRequestAndOfWhatTheInboxDoes() throws Exception {
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(ended);
        try (WebhookReceiver receiver = Observed.receiver(folder.resolve("inbox.db"), observations, meters)) {
            SignedRequest request = SignedRequest.of(Samples.body("contact.created"), "s3cr3t");
            assertEquals(Outcome.STORED, receiver.receive(request.body().bytes(), request.signature()));

            assertTrue(ended.attempt.await(20, TimeUnit.SECONDS));
            assertNotNull(meters.get("parra.webhooks.inbox.pending").gauge());
        }
        assertEquals(
                List.of("parra.webhooks.attempt", "parra.webhooks.receive", "parra.webhooks.store"),
                ended.names.stream().sorted().toList());
        assertEquals(
                1,
                meters.get("parra.webhooks.receive")
                        .tag("outcome", "stored")
                        .timer()
                        .count());
    }

    private static final class Ended implements ObservationHandler<Observation.Context> {

        final List<String> names = new CopyOnWriteArrayList<>();
        final CountDownLatch attempt = new CountDownLatch(1);

        @Override
        public void onStop(Observation.Context context) {
            names.add(context.getName());
            if (context.getName().equals("parra.webhooks.attempt")) {
                attempt.countDown();
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
