package io.parra.webhooks.micronaut;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.micrometer.InboxMeters;
import jakarta.inject.Singleton;

/** Binds the gauges of the durable inbox at the start: the registry itself must not need the inbox, and with it the database. */
@Singleton
@Requires(classes = MeterRegistry.class)
@Requires(beans = {MeterRegistry.class, JdbcInbox.class})
@Requires(property = MicrometerFactory.ENABLED, notEquals = "false")
record InboxGauges(JdbcInbox inbox, MeterRegistry meters) implements ApplicationEventListener<StartupEvent> {

    @Override
    public void onApplicationEvent(StartupEvent event) {
        new InboxMeters(inbox).bindTo(meters);
    }
}
