package com.example;

import io.javalin.Javalin;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.model.ContactEvent;

/** Greets new contacts. */
public final class App {

    private App() {}

    public static void main(String[] args) {
        start(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")));
    }

    static Javalin start(int port) {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(System.getenv("PARRA_WEBHOOKS_SECRET"))
                .on(
                        "welcome",
                        ContactEvent.Created.class,
                        event ->
                                System.out.println("Welcome, " + event.payload().username() + "!"))
                .build();
        return Javalin.create(config -> {
                    config.routes.get("/health", ctx -> ctx.result("up"));
                    config.routes.post("/webhooks/parra", new ParraWebhookHandler(receiver));
                    config.events.serverStopped(receiver::close);
                })
                .start(port);
    }
}
