package io.parra.webhooks.micronaut;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.AdapterContract;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A started Micronaut app. */
final class App implements AutoCloseable {

    /** What is sent is signed with, unless a test says otherwise. */
    static final String SECRET = AdapterContract.SECRET;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final EmbeddedServer server;

    private App(ApplicationContext context) {
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    /**
     * An app on a free port, still without a secret.
     *
     * @param test the beans that {@link io.micronaut.context.annotation.Requires} the property {@code test} of this value are
     *     its own
     */
    static ApplicationContextBuilder builder(String test) {
        return ApplicationContext.builder(Map.of("test", test, "micronaut.server.port", -1));
    }

    /** Starts an app that knows {@link #SECRET}. */
    static App with(String test, Object... singletons) {
        return start(builder(test)
                .properties(Map.of("parra.webhooks.secret", SECRET))
                .singletons(singletons));
    }

    static App start(ApplicationContextBuilder app) {
        return new App(app.start());
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    boolean has(Class<?> type) {
        return server.getApplicationContext().containsBean(type);
    }

    int port() {
        return server.getPort();
    }

    /** Sends the sample of a type as Parra would, and gives the status of the answer. */
    int send(String type) throws IOException, InterruptedException {
        return send(type, SECRET, AdapterContract.PATH);
    }

    int send(String type, String secret, String path) throws IOException, InterruptedException {
        URI url = server.getURI().resolve(path);
        return HTTP.send(SignedRequest.of(Samples.body(type), secret).to(url), BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
