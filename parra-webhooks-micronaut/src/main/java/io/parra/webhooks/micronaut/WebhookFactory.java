package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.inbox.DirectInbox;
import io.parra.webhooks.inbox.Inbox;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes the receiver, and the builder that an application makes its own from. */
@Factory
final class WebhookFactory {

    /** Everything that is configured but the secrets: whoever builds from it says where these come from. */
    @Bean
    WebhookReceiverBuilder builder(
            WebhookProperties properties,
            WebhookProperties.Dedupe dedupe,
            @Nullable Inbox inbox,
            WebhookListeners listeners) {
        WebhookReceiverBuilder builder = WebhookReceiver.builder()
                .maxBodyBytes(properties.getMaxBodyBytes())
                .bodyTimeout(properties.getBodyTimeout())
                .inbox(inbox != null ? inbox : inbox(dedupe));
        listeners.register(builder);
        return builder;
    }

    private static Inbox inbox(WebhookProperties.Dedupe dedupe) {
        return DirectInbox.builder()
                .window(dedupe.getWindow())
                .maxKeys(dedupe.getMaxKeys())
                .build();
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(missingBeans = WebhookReceiver.class)
    WebhookReceiver receiver(WebhookReceiverBuilder builder, WebhookProperties properties) {
        return builder.secrets(properties.validSecrets()).build();
    }
}
