package io.parra.webhooks.micronaut;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micronaut.context.ApplicationContextBuilder;
import io.parra.webhooks.WebhookObserver;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.contract.CapturedLog;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Metrics by themselves, where the application has a registry of meters. */
final class MicrometerTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    Path folder;

    @Test
    void requestsAreCountedInTheRegistryOfTheApplication() throws Exception {
        try (App app = App.with("none", meters)) {
            app.send("contact.created");
        }

        assertEquals(1, meters.get("parra.webhooks.receive").timer().count());
    }

    @Test
    void requestsAreObservedInTheRegistryOfObservations() throws Exception {
        MeterRegistry observed = new SimpleMeterRegistry();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(observed));
        try (App app = App.with("none", meters, observations)) {
            app.send("contact.created");
        }

        assertEquals(1, observed.get("parra.webhooks.receive").timer().count());
    }

    @Test
    void theDurableInboxHasItsGauges() {
        try (JdbcInbox inbox = JdbcInbox.embedded(folder.resolve("inbox.db")).build();
                App app = App.with("none", meters, inbox)) {
            await().until(() ->
                    meters.get("parra.webhooks.inbox.pending").gauge().value() == 0);
            assertEquals(inbox, app.bean(JdbcInbox.class));
        }
    }

    @Test
    void anObserverOfTheApplicationTakesTheirPlace() throws Exception {
        WebhookObserver own = mock();
        try (App app = App.with("none", meters, own)) {
            app.send("contact.created");
        }

        verify(own).receiving(null);
        assertEquals(0, meters.getMeters().size());
    }

    @Test
    void theyCanBeSwitchedOff() throws Exception {
        ApplicationContextBuilder off = App.builder("none")
                .properties(Map.of("parra.webhooks.secret", App.SECRET, "parra.webhooks.observation.enabled", false))
                .singletons(meters);
        try (App app = App.start(off)) {
            app.send("contact.created");
            assertFalse(app.has(WebhookObserver.class));
            app.bean(WebhookReceiver.class);
        }

        assertEquals(0, meters.getMeters().size());
    }
}
