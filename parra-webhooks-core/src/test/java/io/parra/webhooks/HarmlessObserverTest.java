package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.WebhookTester;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarmlessObserverTest {

    /** As a mock does. */
    @Test
    void harmsNothingByAnsweringNull() {
        WebhookObserver answeringNull = mock();
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(WebhookTester.SECRET)
                .observer(answeringNull)
                .on("welcome", ContactEvent.class, event -> {})
                .build()) {
            var result = WebhookTester.of(receiver).deliver(Samples.contactCreated());

            assertEquals(Outcome.HANDLED, result.outcome());
            assertEquals(List.of("welcome"), result.succeeded());
        }
        verify(answeringNull).handling(any(), any());
    }
}
