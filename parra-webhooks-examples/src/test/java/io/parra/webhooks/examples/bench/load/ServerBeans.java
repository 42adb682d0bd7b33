package io.parra.webhooks.examples.bench.load;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.parra.webhooks.WebhookReceiver;
import jakarta.inject.Singleton;

/** The receiver, as the same as on Javalin. */
@Factory
@Requires(property = MicronautServer.ROUTE, pattern = "RECEIVER|LOOP")
final class ServerBeans {

    @Bean(preDestroy = "close")
    @Singleton
    WebhookReceiver receiver(Setup setup, Handled handled) {
        return ServerProcess.receiver(setup, handled);
    }
}
