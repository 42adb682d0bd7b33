package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.verification.SignatureVerifier;
import io.parra.webhooks.verification.WebhookSigner;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A body whose signature is not proven. */
class UnprovenBodyTest {

    private static final byte[] BODY = "{\"id\":\"e1\",".getBytes(UTF_8);

    private final EventReader reader = spy(new EventReader());
    private final Inbox inbox = mock();
    private final SignatureVerifier verifier = SignatureVerifier.of("key");
    private final WebhookReceiver receiver = new WebhookReceiver(
            () -> verifier,
            reader,
            inbox,
            new AwaitedRuns(),
            new BodyReader(1000, Duration.ofSeconds(10)),
            1000,
            Clock.systemUTC(),
            WebhookObserver.NONE);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void isNeitherReadNorHandedToTheInbox() {
        String right = WebhookSigner.of("key").sign(BODY);
        String forged = WebhookSigner.of("another").sign(BODY);

        assertEquals(Outcome.UNAUTHENTICATED, receiver.receive(BODY, null));
        assertEquals(Outcome.UNAUTHENTICATED, receiver.receive(BODY, forged));
        assertEquals(Outcome.UNAUTHENTICATED, receive());
        assertEquals(Outcome.UNAUTHENTICATED, receive(forged));
        assertEquals(Outcome.UNAUTHENTICATED, receive(right, right));

        verifyNoInteractions(reader, inbox);
    }

    @Test
    void isReadOnceItIsProven() {
        assertEquals(Outcome.MALFORMED, receive(WebhookSigner.of("key").sign(BODY)));

        verify(reader).read(any());
        verifyNoInteractions(inbox);
    }

    private Outcome receive(String... signatures) {
        return receiver.receive(TestRequest.of(BODY).withSignatures(signatures)).outcome();
    }
}
