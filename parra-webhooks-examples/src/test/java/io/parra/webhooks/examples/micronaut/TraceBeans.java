package io.parra.webhooks.examples.micronaut;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.parra.webhooks.examples.TracedApp;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.micronaut.WebhookListener;
import io.parra.webhooks.model.MessageEvent;
import jakarta.inject.Singleton;

/** In place of the example app's inbox and listeners, which are on the same class path. */
@Factory
@Requires(property = TraceBeans.INSTRUMENTED)
final class TraceBeans {

    /** The property that says whether the server is instrumented. */
    static final String INSTRUMENTED = "trace.instrumented";

    @Singleton
    @Bean(preDestroy = "close")
    @Replaces(value = JdbcInbox.class, factory = MicronautApp.class)
    JdbcInbox inbox(TracedApp app) {
        return app.inbox();
    }

    @Singleton
    @Replaces(DeskListeners.class)
    @Requires(property = INSTRUMENTED)
    record Messages(TracedApp app) {

        @WebhookListener
        void message(MessageEvent event) {
            app.handler().accept(event);
        }
    }
}
