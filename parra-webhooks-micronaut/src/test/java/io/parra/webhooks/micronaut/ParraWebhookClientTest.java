package io.parra.webhooks.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.testing.DeliveryResult;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.WebhookTester;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The beans with which an application tests its listeners. */
final class ParraWebhookClientTest {

    private static App start(Map<String, Object> properties) {
        return App.start(App.builder("ParraWebhookClient").properties(properties));
    }

    @Test
    void postsToTheRunningServerWithTheConfiguredSecretAtTheConfiguredPath() {
        try (App app = start(Map.of(
                "parra.webhooks.secret",
                "a,b",
                "parra.webhooks.path",
                "/in",
                "micronaut.server.context-path",
                "/app"))) {
            int status = app.bean(ParraWebhookClient.class)
                    .post(Samples.contactCreated().payload(p -> p.put("username", "bo")));

            assertEquals(200, status);
            assertEquals(List.of("bo"), app.bean(Guests.class).names);
        }
    }

    @Test
    void signsWithOneOfSeveralSecrets() {
        try (App app = start(Map.of("parra.webhooks.secrets", List.of("new", "old")))) {
            assertEquals(200, app.bean(ParraWebhookClient.class).post(Samples.contactCreated()));
        }
    }

    @Test
    void postsForgeriesToo() {
        try (App app = start(Map.of("parra.webhooks.secret", "a"))) {
            assertEquals(
                    401,
                    app.bean(ParraWebhookClient.class)
                            .post(Samples.contactCreated().signed("b")));
            assertEquals(List.of(), app.bean(Guests.class).names);
        }
    }

    @Test
    void saysThatItKnowsNoSecretWhereOnlyTheApplicationsReceiverDoes() {
        WebhookReceiver own = WebhookReceiver.builder().secret("its own").build();
        try (App app = App.start(App.builder("none").singletons(own))) {
            ParraWebhookClient client = app.bean(ParraWebhookClient.class);

            assertThrows(ConfigurationException.class, () -> client.post(Samples.contactCreated()));
            assertEquals(200, client.post(Samples.contactCreated().signed("its own")));
        }
    }

    @Test
    void deliversInMemoryAndTellsWhichListenersRan() {
        try (App app = start(Map.of("parra.webhooks.secret", "a"))) {
            DeliveryResult result = app.bean(WebhookTester.class).deliver(Samples.contactCreated());

            assertEquals(
                    new DeliveryResult(Outcome.HANDLED, List.of(Guests.class.getName() + "#welcome"), List.of()),
                    result);
        }
    }

    @Test
    void isOfNoOtherEnvironmentThanTest() {
        try (App app = App.start(App.builder("ParraWebhookClient")
                .deduceEnvironment(false)
                .environments(Environment.CLI)
                .properties(Map.of("parra.webhooks.secret", "a")))) {
            assertFalse(app.has(ParraWebhookClient.class));
            assertFalse(app.has(WebhookTester.class));
        }
    }

    @Singleton
    @Requires(property = "test", value = "ParraWebhookClient")
    static final class Guests {

        final List<String> names = new CopyOnWriteArrayList<>();

        @WebhookListener
        void welcome(ContactEvent.Created event) {
            names.add(event.payload().username());
        }
    }
}
