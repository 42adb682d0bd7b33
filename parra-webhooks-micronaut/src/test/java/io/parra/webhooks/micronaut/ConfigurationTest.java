package io.parra.webhooks.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.contract.CapturedLog;
import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.contract.Sender;
import io.parra.webhooks.model.ParraEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the properties under {@code parra.webhooks} do. */
final class ConfigurationTest {

    private static final String TEST = "ConfigurationTest";
    private static final String PATH = "/webhooks/parra";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Calls calls = mock();

    @Test
    void theEnvironmentVariableAloneIsEnough() throws Exception {
        PropertySource environment =
                new MapPropertySource("environment", Map.of("PARRA_WEBHOOKS_SECRET", "from,the environment")) {
                    @Override
                    public PropertyConvention getConvention() {
                        return PropertyConvention.ENVIRONMENT_VARIABLE;
                    }
                };
        try (App app = App.start(App.builder(TEST).propertySources(environment).singletons(calls))) {
            assertEquals(200, app.send("contact.created", "from,the environment", PATH));
            assertEquals(401, app.send("contact.created", "from", PATH));
        }
    }

    @Test
    void aSecretIsNotSplitAtCommas() throws Exception {
        try (App app = app(Map.of("parra.webhooks.secret", "one,two"))) {
            assertEquals(200, app.send("contact.created", "one,two", PATH));
            assertEquals(401, app.send("contact.created", "one", PATH));
        }
    }

    @Test
    void eachOfSeveralSecretsIsValid() throws Exception {
        try (App app =
                app(Map.of("parra.webhooks.secret", "one", "parra.webhooks.secrets", List.of("two", "thr,ee")))) {
            assertEquals(200, app.send("contact.created", "one", PATH));
            assertEquals(200, app.send("contact.updated", "two", PATH));
            assertEquals(200, app.send("contact.deleted", "thr,ee", PATH));
            assertEquals(401, app.send("contact.created", "four", PATH));
        }
    }

    @Test
    void theRouteIsWhereThePathSays() throws Exception {
        try (App app = app(Map.of("parra.webhooks.secret", App.SECRET, "parra.webhooks.path", "/hooks/{not}/parra"))) {
            assertEquals(200, app.send("contact.created", App.SECRET, "/hooks/here/parra"));
            assertEquals(404, app.send("contact.created", App.SECRET, PATH));
        }
    }

    @Test
    void whatIsNotEnabledHasNoRouteNoReceiverAndNeedsNoSecret() throws Exception {
        try (App app = app(Map.of("parra.webhooks.enabled", false))) {
            assertEquals(404, app.send("contact.created"));
            assertFalse(app.has(WebhookReceiver.class));
        }
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        try (App app = app(Map.of("parra.webhooks.secret", App.SECRET, "parra.webhooks.max-body-bytes", 20))) {
            assertEquals(413, app.send("contact.created"));
        }
    }

    @Test
    void aBodyThatTakesTooLongIsRefused() throws Exception {
        try (App app = app(Map.of("parra.webhooks.secret", App.SECRET, "parra.webhooks.body-timeout", "100ms"))) {
            RawRequest stalled = RawRequest.post().header("Content-Length", "9");
            assertEquals(408, new Sender(app.port()).send(stalled).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parra.webhooks.dedupe.window=1ns", "parra.webhooks.dedupe.max-keys=1"})
    void whatIsForgottenIsHandledAgain(String property) throws Exception {
        String[] nameAndValue = property.split("=", 2);
        try (App app = app(Map.of("parra.webhooks.secret", App.SECRET, nameAndValue[0], nameAndValue[1]))) {
            app.send("contact.created");
            app.send("contact.updated");
            app.send("contact.created");
        }
        verify(calls, times(3)).called(any(), any());
    }

    @Test
    void whatIsRememberedIsNotHandledAgain() throws Exception {
        try (App app = app(Map.of("parra.webhooks.secret", App.SECRET))) {
            app.send("contact.created");
            app.send("contact.updated");
            app.send("contact.created");
        }
        verify(calls, times(2)).called(any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "secrets",
                "path",
                "enabled",
                "max-body-bytes",
                "body-timeout",
                "dedupe.window",
                "dedupe.max-keys"
            })
    void everyPropertyIsDescribedForEditors(String property) throws IOException {
        try (InputStream metadata =
                WebhookListener.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertNotNull(metadata);
            String described = "\"parra.webhooks." + property + "\",[^}]*\"description\":\"";
            assertTrue(
                    new String(metadata.readAllBytes(), StandardCharsets.UTF_8).matches("(?s).*" + described + ".*"));
        }
    }

    private App app(Map<String, Object> properties) {
        return App.start(App.builder(TEST).properties(properties).singletons(calls));
    }

    @Singleton
    @Requires(property = "test", value = TEST)
    record Listener(Calls calls) {

        @WebhookListener
        void all(ParraEvent event) throws Exception {
            calls.called("all", event);
        }
    }
}
