package io.parra.webhooks.micronaut;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.parra.webhooks.WebhookObserver;
import io.parra.webhooks.micrometer.MicrometerObserver;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes the observer, where the application has Micrometer's registry of meters and no observer of its own. */
@Factory
@Requires(classes = MeterRegistry.class)
@Requires(property = MicrometerFactory.ENABLED, notEquals = "false")
final class MicrometerFactory {

    static final String ENABLED = WebhookProperties.PREFIX + ".observation.enabled";

    @Singleton
    @Requires(beans = MeterRegistry.class)
    @Requires(missingBeans = WebhookObserver.class)
    WebhookObserver observer(MeterRegistry meters, @Nullable ObservationRegistry observations) {
        return observations == null ? MicrometerObserver.of(meters) : MicrometerObserver.of(observations, meters);
    }
}
