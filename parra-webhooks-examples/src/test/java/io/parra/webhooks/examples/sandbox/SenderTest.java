package io.parra.webhooks.examples.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import org.junit.jupiter.api.Test;

class SenderTest extends SandboxFixture {

    @Test
    void anEventReachesTheWebhookThatPickedItsTypeSignedToTheByte() {
        Webhook webhook = register("message.created");
        Event event = fire("message.created");
        fire("contact.created");
        Receiver.Request request = awaitRequests(1).get(0);
        assertEquals(new String(event.body().bytes(), UTF_8), request.body());
        assertTrue(verifies(request, webhook.secret().value()));
        assertEquals(200, awaitOne(DeliveryState.DELIVERED).lastStatus());
    }
}
