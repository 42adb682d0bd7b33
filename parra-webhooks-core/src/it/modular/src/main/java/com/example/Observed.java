package com.example;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.micrometer.InboxMeters;
import io.parra.webhooks.micrometer.MicrometerObserver;
import java.nio.file.Path;

/** Has what it receives observed, where there is Micrometer. */
final class Observed {

    private Observed() {}

    static WebhookReceiver receiver(Path file, ObservationRegistry observations, MeterRegistry meters) {
        JdbcInbox inbox = JdbcInbox.embedded(file).build();
        new InboxMeters(inbox).bindTo(meters);
        return WebhookReceiver.builder()
                .secret("s3cr3t")
                .inbox(inbox)
                .observer(MicrometerObserver.of(observations, meters))
                .build();
    }
}
