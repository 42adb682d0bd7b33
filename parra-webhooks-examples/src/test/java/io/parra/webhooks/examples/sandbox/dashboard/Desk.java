package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.Javalin;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.model.ParraEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver with the library, at a port that it keeps, which can be stopped and started and given other secrets. */
final class Desk implements AutoCloseable {

    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile Set<String> secrets = Set.of("none yet");
    private Javalin server;
    private final int port;

    Desk() {
        server = start(0);
        port = server.port();
    }

    private Javalin start(int at) {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secretsFrom(() -> secrets)
                .on("desk", ParraEvent.class, event -> {
                    bodies.add(new String(event.raw().bytes(), StandardCharsets.UTF_8));
                    ran.add(event.id());
                })
                .build();
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.post("/webhooks/parra", new ParraWebhookHandler(receiver));
                    config.events.serverStopped(receiver::close);
                })
                .start(at);
    }

    String url() {
        return "http://127.0.0.1:" + port + "/webhooks/parra";
    }

    void knows(String... secrets) {
        this.secrets = Set.of(secrets);
    }

    /** The ids of the events that the handler ran for. */
    List<String> ran() {
        return List.copyOf(ran);
    }

    /** The bodies of these events. */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    void stop() {
        server.stop();
    }

    void startAgain() {
        server = start(port);
    }

    @Override
    public void close() {
        stop();
    }
}
