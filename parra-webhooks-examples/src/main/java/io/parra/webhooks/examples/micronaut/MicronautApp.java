package io.parra.webhooks.examples.micronaut;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.Micronaut;
import io.parra.webhooks.examples.SupportDesk;
import jakarta.inject.Singleton;

/** A Micronaut app with a route of its own, and listeners to Parra. */
@Factory
public final class MicronautApp {

    @Bean
    @Singleton
    SupportDesk desk() {
        return new SupportDesk();
    }

    /** Starts the app on port 8080, with the secret of the environment variable {@code PARRA_WEBHOOKS_SECRET}. */
    public static void main(String[] args) {
        Micronaut.run(MicronautApp.class, args);
    }
}
