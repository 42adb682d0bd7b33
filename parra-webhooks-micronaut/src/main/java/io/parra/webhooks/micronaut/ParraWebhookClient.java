package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.testing.Sample;
import io.parra.webhooks.testing.SignedRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;

/**
 * Posts webhooks to the running server in a test, signed with the configured secret: a bean of the environment {@code test},
 * in which {@code @MicronautTest} runs, and of no other.
 *
 * <pre>{@code
 * @MicronautTest
 * class GreeterTest {
 *     @Inject
 *     ParraWebhookClient parra;
 *
 *     @Test
 *     void aNewContactIsTaken() {
 *         assertEquals(200, parra.post(Samples.contactCreated()));
 *     }
 * }
 * }</pre>
 *
 * <p>To see which handlers ran, inject a {@link io.parra.webhooks.testing.WebhookTester}, which delivers in memory, with the
 * same secret. Thread-safe.
 */
@Singleton
@Requires(env = Environment.TEST)
@Requires(beans = EmbeddedServer.class)
public final class ParraWebhookClient {

    private final EmbeddedServer server;
    private final WebhookProperties properties;
    private final HttpClient http = HttpClient.newHttpClient();

    ParraWebhookClient(EmbeddedServer server, WebhookProperties properties) {
        this.server = server;
        this.properties = properties;
    }

    /**
     * Signs a sample with the configured secret, the first one if there are several, and posts it.
     *
     * @param sample the sample
     * @return the status of the answer
     * @throws io.micronaut.context.exceptions.ConfigurationException if no secret is configured, as where the application's own
     *     receiver has it: then post what is signed already
     * @throws UncheckedIOException if there is no answer
     */
    public int post(Sample<?> sample) {
        return post(sample.signed(WebhookFactory.secrets(properties).get(0)));
    }

    /**
     * Posts a request as it is: a forgery, or one signed with another secret.
     *
     * @param request the request
     * @return the status of the answer
     * @throws UncheckedIOException if there is no answer
     */
    public int post(SignedRequest request) {
        try {
            return http.send(request.to(url()), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the answer", e);
        }
    }

    private URI url() {
        return URI.create(withoutSlash(server.getContextURI().toString()) + properties.getPath());
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
