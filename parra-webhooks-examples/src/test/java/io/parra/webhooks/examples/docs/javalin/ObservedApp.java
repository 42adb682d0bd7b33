package io.parra.webhooks.examples.docs.javalin;

import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.micrometer.InboxMeters;
import io.parra.webhooks.micrometer.MicrometerObserver;
import io.parra.webhooks.model.ContactEvent;

/** The Javalin app of the guide to observability. */
final class ObservedApp {

    private ObservedApp() {}

    static Javalin app(String secret, JdbcInbox inbox) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new InboxMeters(inbox).bindTo(metrics); // with a durable inbox

        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(secret)
                .inbox(inbox)
                .observer(MicrometerObserver.of(metrics))
                .on("welcome", ContactEvent.Created.class, event -> {})
                .build();

        return Javalin.create(config -> {
            config.routes.get("/metrics", ctx -> ctx.result(metrics.scrape()));
            config.routes.post("/webhooks/parra", new ParraWebhookHandler(receiver));
            config.events.serverStopped(receiver::close);
        });
    }
}
