package io.parra.webhooks.examples.docs.anyframework;

import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.model.Contact;
import io.parra.webhooks.model.ContactEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The receiver that each framework's test mounts. */
final class Receiver {

    static final String SECRET = System.getenv("PARRA_WEBHOOKS_SECRET");
    static final List<Contact> WELCOMED = new CopyOnWriteArrayList<>();

    private Receiver() {}

    static WebhookReceiver receiver() {
        return WebhookReceiver.builder()
                .secret(SECRET)
                .on("welcome", ContactEvent.Created.class, event -> WELCOMED.add(event.payload()))
                .build();
    }
}
