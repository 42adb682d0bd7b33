package io.parra.webhooks.inbox.jdbc;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.hostile.OddTexts;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.UnknownEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ids and types that a database may take amiss: they come to the same on each. */
class OddTextInboxTest {

    private static final List<String> TEXTS = OddTexts.list();

    @TempDir
    private Path directory;

    private enum Database {
        SQLITE,
        POSTGRESQL
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void areStoredHandledAsTheyCameAndKnownAgain(Database database) {
        Set<List<String>> handled = ConcurrentHashMap.newKeySet();
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(RawRequest.SECRET)
                .on("all", UnknownEvent.class, event -> handled.add(List.of(event.id(), event.type())))
                .inbox(inbox(database))
                .build()) {
            for (String text : TEXTS) {
                assertEquals(Outcome.STORED, receive(receiver, OddTexts.body(text, text)));
                assertEquals(Outcome.DUPLICATE, receive(receiver, OddTexts.body(text, text)));
            }

            await().until(() -> handled.size() == TEXTS.size());
        }
        assertEquals(TEXTS.stream().map(text -> List.of(text, text)).collect(toSet()), handled);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void standInTheDeadLettersAsTheyCame(Database database) {
        JdbcInbox inbox = inbox(database);
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(RawRequest.SECRET)
                .on("contacts", ContactEvent.class, event -> {})
                .inbox(inbox)
                .build()) {
            for (String text : TEXTS) {
                assertEquals(Outcome.STORED, receive(receiver, OddTexts.body(text, "contact." + text)));
            }

            await().until(() -> inbox.deadLetters().list(100).size() == TEXTS.size());
            assertEquals(
                    TEXTS.stream().map(text -> List.of(text, "contact." + text)).collect(toSet()),
                    inbox.deadLetters().list(100).stream()
                            .map(letter -> List.of(letter.eventId(), letter.type()))
                            .collect(toSet()));
        }
    }

    private JdbcInbox inbox(Database database) {
        JdbcInboxBuilder builder = switch (database) {
            case SQLITE -> JdbcInbox.embedded(directory.resolve(Databases.newTable()));
            case POSTGRESQL -> JdbcInbox.on(Databases.postgres()).table(Databases.newTable());
        };
        return Quick.settings(builder).build();
    }

    private static Outcome receive(WebhookReceiver receiver, byte[] body) {
        return receiver.receive(body, WebhookSigner.of(RawRequest.SECRET).sign(body));
    }
}
