package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.LaterInbox;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.testing.SignedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an observer is told of requests and handlers. */
class WebhookObserverTest {

    private static final String SECRET = "a secret";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String OTHER_TRACE = "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01";
    private static final byte[] CONTACT = body("contact.created");

    private final RecordingObserver observer = new RecordingObserver();

    @Test
    void isToldOfTheRequestItsHandlersAndItsOutcome() {
        try (WebhookReceiver receiver = receiver()
                .on("good", ContactEvent.class, event -> {})
                .on("bad", ContactEvent.class, event -> {
                    throw new IllegalStateException("down");
                })
                .on(MessageEvent.class, event -> {})
                .build()) {
            receiver.receive(signed(CONTACT).withTraceparent(TRACE));
        }

        assertEquals(
                List.of(
                        "request of " + TRACE,
                        "attempt",
                        "good",
                        "good over",
                        "bad",
                        "bad failed with down",
                        "bad over",
                        "attempt failed with down",
                        "attempt over",
                        "FAILED null contact.created",
                        "request over"),
                observer.told());
    }

    @Test
    void isToldWhyARequestWasRefusedAndNothingOfWhatIsNotAuthentic() throws IOException {
        InputStream cut = InputStream.nullInputStream();
        cut.close();
        WebhookReceiver receiver = receiver().maxBodyBytes(100).build();
        receiver.receive(CONTACT, null);
        receiver.receive(CONTACT, "ab".repeat(32));
        receiver.receive(new byte[101], null);
        receiver.receive(TestRequest.of(CONTACT).withEncoding("gzip"));
        receiver.receive(TestRequest.of(new byte[101]));
        receiver.receive(signed("{}".getBytes(UTF_8)));
        receiver.receive(TestRequest.of(cut));
        receiver.close();
        receiver.receive(signed(CONTACT));
        receiver.receive(CONTACT, SignedRequest.of(CONTACT, SECRET).signature());

        assertEquals(
                List.of(
                        "UNAUTHENTICATED NO_SIGNATURE null",
                        "UNAUTHENTICATED WRONG_SIGNATURE null",
                        "TOO_LARGE BODY_TOO_LARGE null",
                        "ENCODED BODY_ENCODED null",
                        "TOO_LARGE BODY_TOO_LARGE null",
                        "MALFORMED MALFORMED_EVENT null",
                        "TIMED_OUT BODY_CUT null",
                        "UNAVAILABLE RECEIVER_CLOSED null",
                        "UNAVAILABLE INBOX_UNAVAILABLE contact.created"),
                observer.told().stream()
                        .filter(line -> !line.startsWith("request"))
                        .toList());
    }

    @Test
    void isToldThatTheSecretsCannotBeHad() {
        List<Collection<String>> secrets = new ArrayList<>(List.of(List.of(SECRET), List.of()));
        Supplier<Collection<String>> supplier = () -> secrets.remove(0);
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secretsFrom(supplier)
                .observer(observer)
                .build()) {
            receiver.receive(CONTACT, null);
        }

        assertEquals(List.of("request", "UNAVAILABLE NO_SECRET null", "request over"), observer.told());
    }

    @Test
    void isToldThatAnEventWasMissedByThoseWhoWantIt() {
        byte[] shapeless = "{\"id\":\"e1\",\"type\":\"contact.created\"}".getBytes(UTF_8);
        try (WebhookReceiver receiver =
                receiver().on(ContactEvent.class, event -> {}).build()) {
            receiver.receive(signed(shapeless));
        }

        assertEquals(
                List.of("request", "attempt", "missed", "attempt over", "HANDLED null contact.created", "request over"),
                observer.told());
    }

    @Test
    void isToldWhatALaterInboxDoesWithADelivery() {
        LaterInbox inbox = new LaterInbox();
        try (WebhookReceiver receiver = receiver().inbox(inbox).build()) {
            receiver.receive(signed(CONTACT));
            inbox.runner().retrying(inbox.delivery(), Instant.EPOCH);
            inbox.runner().givenUp(inbox.delivery());
        }

        assertEquals(
                List.of(
                        "request",
                        "STORED null contact.created",
                        "request over",
                        "retry at 1970-01-01T00:00:00Z",
                        "given up"),
                observer.told());
    }

    @Test
    void saysWithWhichTraceADeliveryGoesOnBeforeTheRequestDoes() {
        LaterInbox inbox = new LaterInbox();
        try (WebhookReceiver receiver = receiver().inbox(inbox).build()) {
            receiver.receive(signed(CONTACT).withTraceparent(TRACE));
            assertEquals(TRACE, inbox.traceparent());

            observer.withTrace(OTHER_TRACE);
            receiver.receive(signed(CONTACT).withTraceparent(TRACE));
            assertEquals(OTHER_TRACE, inbox.traceparent());

            observer.withTrace("no trace");
            receiver.receive(signed(CONTACT).withTraceparent(TRACE));
            assertEquals(TRACE, inbox.traceparent());
        }
    }

    @Test
    void harmsNothingWhereverItThrowsAndIsLoggedOnce() {
        for (Throwing observer : List.of(new Throwing(true), new Throwing(false))) {
            List<String> handled = new ArrayList<>();
            try (ReceiverLog log = new ReceiverLog();
                    WebhookReceiver receiver = receiver()
                            .observer(observer)
                            .on("good", ContactEvent.class, event -> handled.add(event.type()))
                            .build()) {
                assertEquals(Outcome.HANDLED, receiver.receive(signed(CONTACT)).outcome());
                assertEquals(
                        Outcome.DUPLICATE, receiver.receive(signed(CONTACT)).outcome());

                assertEquals(List.of("contact.created"), handled);
                assertEquals(
                        1,
                        log.text()
                                .lines()
                                .filter(line -> line.contains("The observer has failed"))
                                .count());
            }
        }
    }

    private WebhookReceiverBuilder receiver() {
        return WebhookReceiver.builder().secret(SECRET).observer(observer);
    }

    private static TestRequest signed(byte[] body) {
        return TestRequest.of(SignedRequest.of(body, SECRET));
    }

    private static byte[] body(String type) {
        return ("{\"id\":\"e1\",\"type\":\"" + type + "\",\"payload\":{\"id\":\"c1\"}}").getBytes(UTF_8);
    }

    /** Throws at the beginning of everything, or at each later call. */
    private record Throwing(boolean atOnce) implements WebhookObserver {

        @Override
        public Reception receiving(@Nullable String traceparent) {
            return new Reception() {
                {
                    failIf(atOnce);
                }

                @Override
                public void ended(Outcome outcome, @Nullable RefusalReason reason, @Nullable Delivery delivery) {
                    failIf(true);
                }

                @Override
                public String traceparent() {
                    throw new AssertionError("on purpose");
                }

                @Override
                public void close() {
                    failIf(true);
                }
            };
        }

        @Override
        public Work attempting(Delivery delivery) {
            assertEquals(null, delivery.traceparent());
            failIf(atOnce);
            return failure -> failIf(true);
        }

        @Override
        public Work handling(Delivery delivery, String handler) {
            throw new StackOverflowError();
        }

        private static void failIf(boolean condition) {
            if (condition) {
                throw new IllegalStateException("on purpose");
            }
        }
    }
}
