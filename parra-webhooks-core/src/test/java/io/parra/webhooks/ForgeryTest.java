package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.parra.webhooks.contract.Forgeries;
import io.parra.webhooks.contract.Forgery;
import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.model.ParraEvent;
import org.junit.jupiter.api.Test;

/** What becomes of requests whose body, signature or header somebody has changed on the way. */
class ForgeryTest {

    private static final int FORGERIES = 100_000;

    @Test
    void noneOfAHundredThousandIsAccepted() {
        Forgeries forgeries = Forgeries.ofAnyCharacter();
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                        .secret(RawRequest.SECRET)
                        .on(ParraEvent.class, event -> fail("A forged event was handled"))
                        .build();
                ReceiverLog log = new ReceiverLog()) {
            for (int i = 0; i < FORGERIES; i++) {
                Forgery forgery = forgeries.next();

                assertEquals(Outcome.UNAUTHENTICATED, received(receiver, forgery), forgery::toString);
            }

            assertEquals(FORGERIES, log.text().lines().count(), "Each is one line of the log");
        }
    }

    private static Outcome received(WebhookReceiver receiver, Forgery forgery) {
        return receiver.receive(TestRequest.of(forgery.body()).withSignatures(forgery.signatures()))
                .outcome();
    }
}
