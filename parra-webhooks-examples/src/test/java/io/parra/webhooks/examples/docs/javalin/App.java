package io.parra.webhooks.examples.docs.javalin;

import io.javalin.Javalin;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.model.Contact;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** README's Javalin app. */
final class App {

    static final List<String> DONE = new CopyOnWriteArrayList<>();

    private App() {}

    static WebhookReceiver receiver(String secret) {
        return WebhookReceiver.builder()
                .secret(secret)
                .on("welcome", ContactEvent.Created.class, event -> welcome(event.payload())) // one type
                .on("search-index", MessageEvent.class, event -> index(event)) // a family: message.*
                .on("audit", ParraEvent.class, event -> audit(event)) // every event
                .build();
    }

    static Javalin app(WebhookReceiver receiver) {
        return Javalin.create(config -> {
            config.routes.post("/webhooks/parra", new ParraWebhookHandler(receiver));
            config.events.serverStopped(receiver::close);
        });
    }

    public static void main(String[] args) {
        Javalin app = app(receiver(System.getenv("PARRA_WEBHOOKS_SECRET")));
        Runtime.getRuntime().addShutdownHook(new Thread(app::stop)); // Javalin does not stop by itself on SIGTERM
        app.start(8080);
    }

    private static void welcome(Contact contact) {
        DONE.add("welcome " + contact.displayName());
    }

    private static void index(MessageEvent event) {
        DONE.add("index " + event.payload().message());
    }

    private static void audit(ParraEvent event) {
        DONE.add("audit " + event.type());
    }
}
