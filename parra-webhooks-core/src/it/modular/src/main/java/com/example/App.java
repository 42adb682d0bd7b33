package com.example;

import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.model.ParraEvent;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Passes on what arrives, by way of an inbox in a file. */
final class App {

    private App() {}

    static WebhookReceiver receiver(Path file, Consumer<ParraEvent> consumer) {
        return WebhookReceiver.builder()
                .secret("s3cr3t")
                .inbox(JdbcInbox.embedded(file).build())
                .on("all", ParraEvent.class, consumer::accept)
                .build();
    }
}
