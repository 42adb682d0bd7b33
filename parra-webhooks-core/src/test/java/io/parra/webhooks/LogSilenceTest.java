package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.testing.SignedRequest;
import io.parra.webhooks.verification.WebhookSigner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the receiver logs, at every level, of what arrived and of its secret. */
class LogSilenceTest {

    private static final String SECRET = "Zx9kQ2-test-secret-7Lm4";
    private static final String CANARY = "Wq7pCanaryVt3";

    private final List<ParraEvent> handled = new ArrayList<>();
    private final WebhookReceiver receiver = WebhookReceiver.builder()
            .secret(SECRET)
            .maxBodyBytes(500)
            .on(ContactEvent.Updated.class, event -> {
                throw new IllegalStateException("down");
            })
            .on(ContactEvent.Created.class, handled::add)
            .build();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HANDLED   | {'id':'e1','type':'contact.created','payload':{'id':'c1','username':'Wq7pCanaryVt3'}}",
                "HANDLED   | {'id':'e1','type':'contact.created','payload':['Wq7pCanaryVt3']}",
                "FAILED    | {'id':'e1','type':'contact.updated','payload':{'id':'c1','username':'Wq7pCanaryVt3'}}",
                "MALFORMED | {'id':'Wq7pCanaryVt3'}",
                "MALFORMED | {'id':'e1','type':'contact.created','Wq7pCanaryVt3'}",
                "MALFORMED | Wq7pCanaryVt3",
                "MALFORMED | {'Wq7pCanaryVt3':1,'Wq7pCanaryVt3':2}",
            })
    void holdsNothingOfAnAuthenticBodyButItsIdAndTypeAndNothingOfTheSecret(Outcome outcome, String json) {
        SignedRequest signed = SignedRequest.of(json.replace('\'', '"').getBytes(UTF_8), SECRET);
        try (ReceiverLog log = new ReceiverLog()) {
            assertEquals(outcome, receiver.receive(TestRequest.of(signed)).outcome());

            assertSilent(log.text(), signed.signature());
        }
    }

    @Test
    void holdsNothingOfABodyThatIsNotAuthenticNotEvenItsIdAndType() {
        byte[] body = ("{\"id\":\"" + CANARY + "\",\"type\":\"contact." + CANARY + "\"}").getBytes(UTF_8);
        String forged = WebhookSigner.of("another").sign(body);
        try (ReceiverLog log = new ReceiverLog()) {
            receiver.receive(body, forged);
            receiver.receive(body, CANARY);
            receiver.receive(TestRequest.of(body).withSignatures(CANARY, CANARY));

            assertSilent(log.text(), forged);
            assertTrue(log.text().contains("Refused a request as UNAUTHENTICATED"), log.text());
        }
    }

    @Test
    void holdsNothingOfAHeader() {
        TestRequest request = TestRequest.of(new byte[1]).withEncoding(CANARY);
        try (ReceiverLog log = new ReceiverLog()) {
            receiver.receive(request);
            receiver.receive(TestRequest.of(CANARY.repeat(100).getBytes(UTF_8)));

            assertSilent(log.text(), CANARY);
            assertTrue(log.text().contains("ENCODED"), log.text());
            assertTrue(log.text().contains("TOO_LARGE"), log.text());
        }
    }

    private static void assertSilent(String log, String signature) {
        assertFalse(log.contains(CANARY), log);
        assertFalse(log.contains(SECRET), log);
        assertFalse(log.contains(signature), log);
    }
}
