package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.parra.webhooks.WebhookObserver;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.inbox.DirectInbox;
import io.parra.webhooks.inbox.Inbox;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the receiver, and the builder that an application makes its own from. */
@Factory
final class WebhookFactory {

    /** Everything that is configured but the secrets: whoever builds from it says where these come from. */
    @Bean
    WebhookReceiverBuilder builder(
            WebhookProperties properties,
            WebhookProperties.Dedupe dedupe,
            InboxProperties inboxProperties,
            @Nullable Inbox inbox,
            @Nullable WebhookObserver observer,
            WebhookListeners listeners) {
        checkType(inboxProperties.getType());
        DirectInbox.Builder direct =
                DirectInbox.builder().window(dedupe.getWindow()).maxKeys(dedupe.getMaxKeys());
        WebhookReceiverBuilder builder = WebhookReceiver.builder()
                .maxBodyBytes(properties.getMaxBodyBytes())
                .bodyTimeout(properties.getBodyTimeout())
                .inbox(inbox != null ? inbox : direct.build())
                .observer(observer != null ? observer : WebhookObserver.NONE);
        listeners.register(builder);
        return builder;
    }

    private static void checkType(String type) {
        if (!type.equals(InboxProperties.DIRECT) && !type.equals(InboxProperties.JDBC)) {
            throw new ConfigurationException(InboxProperties.PREFIX + ".type is \"" + type + "\": set it to "
                    + InboxProperties.DIRECT + " or " + InboxProperties.JDBC);
        }
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(missingBeans = WebhookReceiver.class)
    WebhookReceiver receiver(WebhookReceiverBuilder builder, WebhookProperties properties) {
        return builder.secrets(secrets(properties)).build();
    }

    static List<String> secrets(WebhookProperties properties) {
        List<String> all = Stream.concat(
                        properties.getSecret().stream(),
                        properties.getSecrets().stream().flatMap(List::stream))
                .toList();
        if (all.isEmpty() || all.stream().anyMatch(secret -> secret == null || secret.isBlank())) {
            throw new ConfigurationException(
                    (all.isEmpty() ? "There is no webhook secret" : "A webhook secret is blank")
                            + ": set the property parra.webhooks.secret, or the environment variable PARRA_WEBHOOKS_SECRET, to the secret"
                            + " key of your webhook, from Parra's dashboard");
        }
        return all;
    }
}
