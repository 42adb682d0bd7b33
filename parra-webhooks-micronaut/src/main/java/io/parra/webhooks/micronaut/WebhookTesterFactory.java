package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.testing.WebhookTester;
import jakarta.inject.Singleton;

/** Lets a test deliver to the application's receiver in memory, with the configured secret. */
@Factory
@Requires(env = Environment.TEST)
final class WebhookTesterFactory {

    @Singleton
    WebhookTester tester(WebhookReceiver receiver, WebhookProperties properties) {
        return WebhookTester.of(receiver, WebhookFactory.secrets(properties).get(0));
    }
}
