package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ParraEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Neither an answer nor the log repeats what arrived. The log of every other case is looked through as well; here it is
 * made sure that there was something to look through.
 */
public interface SecrecyCases extends ContractCases {

    @ParameterizedTest
    @ValueSource(
            strings = {
                Bodies.CANARY,
                "{\"id\":\"e\",\"type\":\"message.created\",\"payload\":" + Bodies.CANARY + "}",
                "{\"" + Bodies.CANARY + "\":1,\"" + Bodies.CANARY + "\":2}",
                "{\"id\":\"e\",\"type\":{\"" + Bodies.CANARY + "\":1}}",
                "{\"id\":\"e\",\"type\":\"message.created\"} " + Bodies.CANARY
            })
    default void whatIsWrongWithABodyIsLoggedWithoutTheBody(String malformed) throws Exception {
        byte[] body = malformed.getBytes(StandardCharsets.UTF_8);
        Sender parra = serve(receiver().build());

        RawResponse response = parra.send(body);

        Answer.MALFORMED.isIn(response);
        assertRepeatsNothing(response, RawRequest.sign(body));
        assertLogged("MALFORMED");
    }

    @Test
    default void aForgedRequestIsLoggedWithoutItsSignature() throws Exception {
        Sender parra = serve(receiver().build());
        String forged = "0123456789abcdef".repeat(4);

        RawResponse response = parra.send(RawRequest.post()
                .header("parra-signature", forged)
                .header("X-Other", Bodies.CANARY)
                .fixed(Bodies.event("e-1", "message.created")));

        Answer.UNAUTHENTICATED.isIn(response);
        assertRepeatsNothing(response, forged);
        assertLogged("UNAUTHENTICATED");
    }

    @Test
    default void aFailureIsLoggedWithoutTheEvent() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        doThrow(new IllegalStateException("the database is down")).when(handler).handle(any());
        Sender parra = serve(receiver().on("sync", ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        RawResponse response = parra.send(body);

        Answer.FAILED.isIn(response);
        assertRepeatsNothing(response, RawRequest.sign(body));
        assertLogged("Handler sync failed for message.created e-1");
        assertLogged("the database is down");
    }

    @Test
    default void anEventThatItsHandlerMissesIsLoggedWithoutTheEvent() throws Exception {
        EventHandler<ContactEvent> handler = mock();
        Sender parra = serve(receiver().on(ContactEvent.class, handler).build());
        byte[] body = ("{\"id\":\"e-1\",\"type\":\"contact.created\",\"payload\":[\"" + Bodies.CANARY + "\"]}")
                .getBytes(StandardCharsets.UTF_8);

        RawResponse response = parra.send(body);

        Answer.OK.isIn(response);
        assertRepeatsNothing(response, RawRequest.sign(body));
        assertLogged("The handlers that want contact.created did not get e-1");
    }

    @Test
    default void aSupplierThatFailsIsLoggedWithoutTheSecret() throws Exception {
        AtomicBoolean fails = new AtomicBoolean();
        Sender parra = serve(WebhookReceiver.builder()
                .secretsFrom(() -> {
                    if (fails.get()) {
                        throw new IllegalStateException("cannot use " + SECRET);
                    }
                    return List.of(SECRET);
                })
                .build());
        fails.set(true);
        byte[] body = Bodies.event("e-1", "message.created");

        RawResponse response = parra.send(body);

        Answer.UNAVAILABLE.isIn(response);
        assertRepeatsNothing(response, RawRequest.sign(body));
        assertLogged("IllegalStateException");
    }

    private static void assertRepeatsNothing(RawResponse response, String signature) {
        assertFalse(response.toString().contains(Bodies.CANARY));
        assertFalse(response.toString().contains(SECRET));
        assertFalse(response.toString().contains(signature));
    }

    private void assertLogged(String text) {
        assertTrue(log().text().contains(text), () -> text + " is not in the log:\n" + log().text());
    }
}
