package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.inbox.DirectInbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Receiving Parra's webhooks. */
@ConfigurationProperties(WebhookProperties.PREFIX)
interface WebhookProperties {

    String PREFIX = "parra.webhooks";
    String DEFAULT_PATH = "/webhooks/parra";

    /** The secret key of the webhook, from Parra's dashboard. Commas are part of it. */
    Optional<String> getSecret();

    /**
     * Several secret keys, each as valid as the other and as the single one: while a key is being rotated, the old one and the new
     * one.
     */
    Optional<List<String>> getSecrets();

    /** The path that Parra posts to, under the server's context path. */
    @Bindable(defaultValue = DEFAULT_PATH)
    String getPath();

    /** Whether webhooks are received. If not, there is no route, no listener is called, and no secret is needed. */
    @Bindable(defaultValue = "true")
    boolean isEnabled();

    /**
     * The largest body that is taken, in bytes. The server's own limit, micronaut.server.max-request-size, should not be lower: what
     * is only over that is answered 408.
     */
    @Bindable(defaultValue = "" + WebhookReceiverBuilder.DEFAULT_MAX_BODY_BYTES)
    int getMaxBodyBytes();

    /** How long a body may take to arrive. */
    @Bindable(defaultValue = "10s")
    Duration getBodyTimeout();

    /** Recognising deliveries that come again. Without effect on an inbox that the application defines. */
    @ConfigurationProperties("dedupe")
    interface Dedupe {

        /** How long a delivery is remembered after it was handled. */
        @Bindable(defaultValue = "24h")
        Duration getWindow();

        /** How many deliveries are remembered, the oldest forgotten first. */
        @Bindable(defaultValue = "" + DirectInbox.DEFAULT_MAX_KEYS)
        int getMaxKeys();
    }
}
