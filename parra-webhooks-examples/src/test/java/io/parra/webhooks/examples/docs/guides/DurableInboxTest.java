package io.parra.webhooks.examples.docs.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.WebhookTester;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** README's durable inbox, here in a file: the table is that of the DDL in the jar. */
class DurableInboxTest {

    private final SQLiteDataSource dataSource = new SQLiteDataSource();
    private final List<ContactEvent> synced = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @Test
    void storesAnEventAndHandlesItAfter() {
        dataSource.setUrl("jdbc:sqlite:" + folder.resolve("inbox.db"));
        JdbcInbox.on(dataSource).createTable(true).build().close();
        try (WebhookReceiver receiver = receiver()) {
            var result = WebhookTester.of(receiver, System.getenv("PARRA_WEBHOOKS_SECRET"))
                    .deliver(Samples.contactCreated());

            assertEquals(Outcome.STORED, result.outcome());
            assertEquals(List.of("crm-sync"), result.succeeded());
            assertEquals(List.of(Samples.contactCreated().event()), synced);
        }
    }

    private WebhookReceiver receiver() {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(System.getenv("PARRA_WEBHOOKS_SECRET"))
                .inbox(JdbcInbox.on(dataSource).build()) // PostgreSQL; JdbcInbox.embedded(path) for an SQLite file
                .on("crm-sync", ContactEvent.class, event -> sync(event))
                .build();
        return receiver;
    }

    private void sync(ContactEvent event) {
        synced.add(event);
    }
}
