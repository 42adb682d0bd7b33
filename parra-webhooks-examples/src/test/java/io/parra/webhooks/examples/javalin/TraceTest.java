package io.parra.webhooks.examples.javalin;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.examples.TraceContract;
import io.parra.webhooks.examples.TracedApp;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.micrometer.MicrometerObserver;
import io.parra.webhooks.model.MessageEvent;

class TraceTest extends TraceContract {

    @Override
    protected TracedApp.Running start(TracedApp traced) {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(TracedApp.SECRET)
                .inbox(traced.inbox())
                .observer(MicrometerObserver.of(traced.observations(), new SimpleMeterRegistry()))
                .on("messages", MessageEvent.class, traced.handler()::accept)
                .build();
        Handler webhooks = new ParraWebhookHandler(receiver);
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.routes.post(TracedApp.PATH, traced.instrumented() ? observed(webhooks, traced) : webhooks);
                    config.events.serverStopped(receiver::close);
                })
                .start(0);
        return new TracedApp.Running() {
            @Override
            public int port() {
                return app.port();
            }

            @Override
            public void close() {
                app.stop();
            }
        };
    }

    private static Handler observed(Handler handler, TracedApp traced) {
        return ctx -> Observation.createNotStarted(TracedApp.SERVER, traced.observations())
                .observeChecked(() -> handler.handle(ctx));
    }
}
