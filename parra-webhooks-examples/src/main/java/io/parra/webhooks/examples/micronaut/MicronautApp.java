package io.parra.webhooks.examples.micronaut;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.Micronaut;
import io.parra.webhooks.examples.DeskInbox;
import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** A Micronaut app with a route of its own, listeners to Parra, and {@code /prometheus} for its metrics. */
@Factory
public final class MicronautApp {

    @Bean
    @Singleton
    SupportDesk desk() {
        return new SupportDesk();
    }

    @Bean(preDestroy = "close")
    @Singleton
    JdbcInbox inbox(@Nullable @Property(name = "database") String database) {
        return DeskInbox.open(database);
    }

    /**
     * Starts the app on port 8080, with the secret of the environment variable {@code PARRA_WEBHOOKS_SECRET} and, unless
     * {@code --database=jdbc:postgresql://…} names another, a database in a file here.
     */
    public static void main(String[] args) {
        Micronaut.run(MicronautApp.class, args);
    }
}
