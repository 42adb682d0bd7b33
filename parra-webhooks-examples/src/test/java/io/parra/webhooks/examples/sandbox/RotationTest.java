package io.parra.webhooks.examples.sandbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.store.Secret;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RotationTest extends SandboxFixture {

    @Test
    void aSecretIs32RandomBytesInHex() {
        assertTrue(register().secret().value().matches("[0-9a-f]{64}"));
    }

    @Test
    void deliveriesAreSignedWithTheOldSecretUntilTheNextIsActivated() {
        Webhook before = register();
        Webhook rotating = sandbox.webhooks().rotate(before.id(), null);
        assertEquals(before.secret(), rotating.secret());
        String next = next(rotating).value();
        fire("message.created");
        assertTrue(verifies(awaitRequests(1).get(0), before.secret().value()));
        sandbox.webhooks().activate(before.id());
        fire("message.created");
        assertTrue(verifies(awaitRequests(2).get(1), next));
        assertNull(sandbox.webhooks().get(before.id()).nextSecret());
    }

    @Test
    void theNextSecretIsActivatedByItselfAfterTheOverlap() {
        Webhook rotating = sandbox.webhooks().rotate(register().id(), Duration.ofMillis(300));
        await().until(() -> sandbox.webhooks().get(rotating.id()).secret().equals(next(rotating)));
        fire("message.created");
        assertTrue(verifies(awaitRequests(1).get(0), next(rotating).value()));
    }

    @Test
    void aRotationCanBeCancelled() {
        Webhook before = register();
        sandbox.webhooks().rotate(before.id(), null);
        assertEquals(before, sandbox.webhooks().cancelRotation(before.id()));
    }

    @Test
    void oneRotationAtATime() {
        String id = register().id();
        assertThrows(Refused.class, () -> sandbox.webhooks().activate(id));
        sandbox.webhooks().rotate(id, null);
        assertThrows(Refused.class, () -> sandbox.webhooks().rotate(id, null));
    }

    @Test
    void noSecretIsInATextOfAWebhookOrOfAnException() {
        Webhook rotating = sandbox.webhooks().rotate(register().id(), null);
        assertFalse(rotating.toString().contains(rotating.secret().value()));
        assertFalse(rotating.toString().contains(next(rotating).value()));
    }

    private static Secret next(Webhook webhook) {
        return Objects.requireNonNull(webhook.nextSecret());
    }
}
