package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.util.Toggleable;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.inbox.DirectInbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receiving Parra's webhooks. */
@ConfigurationProperties(WebhookProperties.PREFIX)
final class WebhookProperties implements Toggleable {

    static final String PREFIX = "parra.webhooks";

    /** Where the route is, unless set otherwise. */
    static final String DEFAULT_PATH = "/webhooks/parra";

    private @Nullable String secret;
    private List<String> secrets = List.of();
    private String path = DEFAULT_PATH;
    private boolean enabled = true;
    private int maxBodyBytes = WebhookReceiverBuilder.DEFAULT_MAX_BODY_BYTES;
    private Duration bodyTimeout = WebhookReceiverBuilder.DEFAULT_BODY_TIMEOUT;

    /**
     * The secrets that a request may be signed with; never empty, none blank. There is no getter of the property's name, nor a
     * text form, so that nothing that lists beans or their properties shows them.
     */
    List<String> validSecrets() {
        List<String> all = new ArrayList<>(secrets);
        if (secret != null) {
            all.add(secret);
        }
        if (all.isEmpty()) {
            throw new ConfigurationException("There is no webhook secret: " + whatToSet());
        }
        if (all.stream().anyMatch(value -> value == null || value.isBlank())) {
            throw new ConfigurationException("A webhook secret is blank: " + whatToSet());
        }
        return all;
    }

    private static String whatToSet() {
        return "set the property " + PREFIX
                + ".secret, or the environment variable PARRA_WEBHOOKS_SECRET, to the secret key"
                + " of your webhook, from Parra's dashboard";
    }

    /**
     * The secret key of the webhook, from Parra's dashboard. Commas are part of it.
     *
     * @param secret the secret
     */
    void setSecret(String secret) {
        this.secret = secret;
    }

    /**
     * Several secret keys, each as valid as the other and as the single one: while a key is being rotated, the old one and the new
     * one.
     *
     * @param secrets the secrets
     */
    void setSecrets(List<String> secrets) {
        this.secrets = secrets;
    }

    String getPath() {
        return path;
    }

    /**
     * The path that Parra posts to, under the server's context path. Default value /webhooks/parra.
     *
     * @param path the path
     */
    void setPath(String path) {
        this.path = path;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /**
     * Whether webhooks are received. If not, there is no route, listeners are not called, and no secret is needed. Default value true.
     *
     * @param enabled whether they are
     */
    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    int getMaxBodyBytes() {
        return maxBodyBytes;
    }

    /**
     * The largest body that is taken, in bytes. The server's own limit, micronaut.server.max-request-size, must not be lower.
     * Default value 262144.
     *
     * @param maxBodyBytes the limit
     */
    void setMaxBodyBytes(int maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    Duration getBodyTimeout() {
        return bodyTimeout;
    }

    /**
     * How long a body may take to arrive. Default value 10s.
     *
     * @param bodyTimeout the time
     */
    void setBodyTimeout(Duration bodyTimeout) {
        this.bodyTimeout = bodyTimeout;
    }

    /** Recognising deliveries that come again; without effect on an inbox that the application defines. */
    @ConfigurationProperties("dedupe")
    static final class Dedupe {

        private Duration window = DirectInbox.DEFAULT_WINDOW;
        private int maxKeys = DirectInbox.DEFAULT_MAX_KEYS;

        Duration getWindow() {
            return window;
        }

        /**
         * How long a delivery is remembered after it was handled. Default value 24h.
         *
         * @param window the time
         */
        void setWindow(Duration window) {
            this.window = window;
        }

        int getMaxKeys() {
            return maxKeys;
        }

        /**
         * How many deliveries are remembered, the oldest forgotten first. Default value 100000.
         *
         * @param maxKeys the number
         */
        void setMaxKeys(int maxKeys) {
            this.maxKeys = maxKeys;
        }
    }
}
