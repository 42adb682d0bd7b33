package io.parra.webhooks.examples.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.parra.webhooks.examples.sandbox.sender.SenderSettings;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeoutTest extends SandboxFixture {

    @Override
    SandboxSettings settings() {
        return super.settings().withSender(new SenderSettings(Duration.ofMillis(500), 16, QUICK_RETRIES));
    }

    @Test
    void whoeverDoesNotAnswerInTimeHasFailed() {
        CountDownLatch end = new CountDownLatch(1);
        receiver.always(Receiver.Answer.status(200).after(() -> awaitQuietly(end)));
        register();
        fire("message.created");
        Delivery delivery = awaitOne(DeliveryState.FAILED);
        end.countDown();
        assertNull(delivery.lastStatus());
        assertEquals("Not answered within 0.5 seconds.", delivery.lastError());
    }
}
