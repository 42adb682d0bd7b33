package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.verification.WebhookSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is logged of events that nobody listens to. */
class UnheardTypesTest {

    private static final WebhookSigner PARRA = WebhookSigner.of("a secret");

    private final WebhookReceiver receiver = WebhookReceiver.builder()
            .secret("a secret")
            .on("messages", MessageEvent.class, event -> {})
            .build();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact.created  | .on(\"contact-created\", ContactEvent.Created.class, event ->",
                "contact.created  | @WebhookListener void on(ContactEvent.Created event)",
                "contact.merged   | .on(\"contact-other\", ContactEvent.Other.class, event ->",
                "reaction.created | .on(\"unknown\", UnknownEvent.class, event ->",
            })
    void theLineSaysHowToHandleThem(String type, String code) {
        try (ReceiverLog log = new ReceiverLog()) {
            receive(1, type);

            assertTrue(log.text().contains("INFO"), log.text());
            assertTrue(log.text().contains("Nobody listens to " + type), log.text());
            assertTrue(log.text().contains(code), log.text());
        }
    }

    @Test
    void theLineIsThatOfTheTypeIfThePayloadIsNotOfItsShape() {
        try (ReceiverLog log = new ReceiverLog()) {
            receive("{\"id\":\"1\",\"type\":\"contact.deleted\",\"payload\":[]}");

            assertTrue(
                    log.text().contains(".on(\"contact-deleted\", ContactEvent.Deleted.class, event ->"), log.text());
        }
    }

    @Test
    void eachTypeIsALine() {
        try (ReceiverLog log = new ReceiverLog()) {
            for (int i = 0; i < 3; i++) {
                receive(i, "contact.created");
                receive(i, "contact.updated");
                receive(i, "message.created");
            }

            assertEquals(2, log.text().lines().count(), log.text());
        }
    }

    @Test
    void noMoreThan100TypesAreLoggedAndRemembered() {
        try (ReceiverLog log = new ReceiverLog()) {
            for (int i = 0; i < 150; i++) {
                receive(i, "type" + i);
            }

            assertEquals(100, log.text().lines().count(), log.text());
        }
    }

    private void receive(int id, String type) {
        receive("{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"payload\":{\"id\":\"p1\"}}");
    }

    private void receive(String json) {
        byte[] body = json.getBytes(UTF_8);
        assertEquals(Outcome.HANDLED, receiver.receive(body, PARRA.sign(body)));
    }
}
