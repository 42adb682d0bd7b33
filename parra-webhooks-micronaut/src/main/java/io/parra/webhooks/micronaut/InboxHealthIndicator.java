package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.parra.webhooks.inbox.jdbc.InboxHealth;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Says whether this node's durable inbox does its work, where Micronaut Management is used. */
@Singleton
@Requires(classes = HealthIndicator.class)
@Requires(beans = JdbcInbox.class)
record InboxHealthIndicator(JdbcInbox inbox) implements HealthIndicator {

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(result());
    }

    HealthResult result() {
        InboxHealth health = inbox.health();
        return HealthResult.builder("parra-webhooks-inbox", health.isUp() ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of(
                        "polling",
                        health.polling(),
                        "handling",
                        health.handling(),
                        "abandonedThreads",
                        health.abandonedThreads()))
                .build();
    }
}
