package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request that an adapter hands over is answered. */
class WebhookRequestTest {

    private static final String SECRET = "a secret";
    private static final byte[] BODY = Samples.body("contact.created");

    private final List<ContactEvent> handled = new ArrayList<>();
    private final WebhookReceiver receiver = WebhookReceiver.builder()
            .secret(SECRET)
            .maxBodyBytes(1_000)
            .bodyTimeout(Duration.ofMinutes(5))
            .on(ContactEvent.class, handled::add)
            .build();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void isHandledAndThenADuplicate() {
        SignedRequest signed = SignedRequest.of(BODY, SECRET);

        assertEquals(WebhookResponse.of(Outcome.HANDLED), receiver.receive(TestRequest.of(signed)));
        assertEquals(WebhookResponse.of(Outcome.DUPLICATE), receiver.receive(TestRequest.of(signed)));
        assertEquals(1, handled.size());
    }

    @Test
    void needsExactlyOneSignature() {
        String signature = SignedRequest.of(BODY, SECRET).signature();
        TestRequest none = TestRequest.of(BODY);
        TestRequest twice = TestRequest.of(BODY).withSignatures(signature, signature);
        TestRequest oneWrong = TestRequest.of(BODY).withSignatures("0".repeat(64), signature);

        for (WebhookRequest request : List.of(none, twice, oneWrong)) {
            assertEquals(Outcome.UNAUTHENTICATED, receiver.receive(request).outcome());
        }
        assertEquals(List.of(), handled);
    }

    @Test
    void isMalformedWhereItsBodyIsNoEvent() {
        TestRequest request = TestRequest.of(SignedRequest.of("{}".getBytes(UTF_8), SECRET));

        assertEquals(Outcome.MALFORMED, receiver.receive(request).outcome());
    }

    @Test
    void isTooLargeWhateverItsSignature() {
        TestRequest request = TestRequest.of(SignedRequest.of(new byte[1_001], SECRET));

        assertEquals(Outcome.TOO_LARGE, receiver.receive(request).outcome());
        assertEquals(Outcome.TOO_LARGE, receiver.receive(request.withLength(-1)).outcome());
    }

    @Test
    void isRefusedWhereItIsEncoded() {
        TestRequest request = TestRequest.of(SignedRequest.of(BODY, SECRET)).withEncoding("gzip");

        assertEquals(Outcome.ENCODED, receiver.receive(request).outcome());
    }

    @Test
    void isTimedOutWhereItsBodyDoesNotCome() {
        try (WebhookReceiver hasty = WebhookReceiver.builder()
                .secret(SECRET)
                .bodyTimeout(Duration.ofMillis(20))
                .build()) {
            TestRequest request = TestRequest.of(StalledStream.thatHearsInterrupts());

            assertEquals(Outcome.TIMED_OUT, hasty.receive(request).outcome());
        }
    }

    @Test
    void isFailedWhereAHandlerFails() {
        try (WebhookReceiver failing = WebhookReceiver.builder()
                .secret(SECRET)
                .on(ContactEvent.class, event -> {
                    throw new IllegalStateException("down");
                })
                .build()) {
            assertEquals(
                    Outcome.FAILED,
                    failing.receive(TestRequest.of(SignedRequest.of(BODY, SECRET)))
                            .outcome());
        }
    }

    @Test
    void isUnavailableOnceTheReceiverIsClosed() {
        receiver.close();

        assertEquals(
                Outcome.UNAVAILABLE,
                receiver.receive(TestRequest.of(SignedRequest.of(BODY, SECRET))).outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "STORED, STORED",
        "HANDLED, HANDLED",
        "FAILED, FAILED",
        "DUPLICATE, DUPLICATE",
        "UNAVAILABLE, UNAVAILABLE"
    })
    void isAnsweredWhatTheInboxSays(Admission admission, Outcome outcome) {
        try (WebhookReceiver other = WebhookReceiver.builder()
                .secret(SECRET)
                .inbox(new FixedInbox(() -> admission))
                .build()) {
            assertEquals(
                    outcome,
                    other.receive(TestRequest.of(SignedRequest.of(BODY, SECRET)))
                            .outcome());
        }
    }

    @Test
    void isUnavailableWhereTheInboxThrows() {
        try (WebhookReceiver other = WebhookReceiver.builder()
                .secret(SECRET)
                .inbox(new FixedInbox(() -> {
                    throw new IllegalStateException("database is gone");
                }))
                .build()) {
            SignedRequest signed = SignedRequest.of(BODY, SECRET);

            assertEquals(
                    Outcome.UNAVAILABLE, other.receive(TestRequest.of(signed)).outcome());
            assertEquals(Outcome.UNAVAILABLE, other.receive(BODY, signed.signature()));
        }
    }

    /** Answers every delivery alike. */
    private record FixedInbox(Supplier<Admission> answer) implements Inbox {

        @Override
        public void start(Runner runner) {}

        @Override
        public Admission admit(Delivery delivery) {
            return answer.get();
        }

        @Override
        public void close() {}
    }
}
