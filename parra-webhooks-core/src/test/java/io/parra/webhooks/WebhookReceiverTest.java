package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.verification.WebhookSigner;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a body and its signature, in any framework. */
class WebhookReceiverTest {

    private static final byte[] CONTACT_CREATED = Samples.body("contact.created");
    private static final WebhookSigner PARRA = WebhookSigner.of("a secret");

    private final EventHandler<ParraEvent> first = handler();
    private final EventHandler<ContactEvent> second = handler();
    private final WebhookReceiver receiver = WebhookReceiver.builder()
            .secret("a secret")
            .maxBodyBytes(5_000)
            .on("first", ParraEvent.class, first)
            .on("second", ContactEvent.class, second)
            .build();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void handlesAnAuthenticEvent() throws Exception {
        assertEquals(Outcome.HANDLED, receive(CONTACT_CREATED));

        ParraEvent event = new EventReader().read(CONTACT_CREATED);
        verify(first).handle(event);
        verify(second).handle((ContactEvent) event);
    }

    @Test
    void handlesAnEventThatNobodyListensTo() {
        try (WebhookReceiver idle = WebhookReceiver.builder()
                .secret("a secret")
                .on(MessageEvent.class, event -> {})
                .build()) {
            assertEquals(Outcome.HANDLED, idle.receive(CONTACT_CREATED, PARRA.sign(CONTACT_CREATED)));
        }
    }

    @Test
    void handlesTwoEventsThatShareTheirId() throws Exception {
        assertEquals(
                Outcome.HANDLED, receive("{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\"}}"));
        assertEquals(
                Outcome.HANDLED, receive("{\"id\":\"e1\",\"type\":\"contact.updated\",\"payload\":{\"id\":\"c1\"}}"));

        verify(second, times(2)).handle(any());
    }

    @Test
    void recognisesACopy() throws Exception {
        receive(CONTACT_CREATED);

        assertEquals(Outcome.DUPLICATE, receive(CONTACT_CREATED));
        verify(first).handle(any());
    }

    @Test
    void recognisesACopyUnderAnotherSpellingOfItsSignature() throws Exception {
        receive(CONTACT_CREATED);

        String upper = PARRA.sign(CONTACT_CREATED).toUpperCase(Locale.ROOT);
        assertEquals(Outcome.DUPLICATE, receiver.receive(CONTACT_CREATED, upper));
        verify(first).handle(any());
    }

    @Test
    void runsWhatHasNotSucceededWhenAFailedEventComesAgain() throws Exception {
        doThrow(new IOException("down")).doNothing().when(second).handle(any());

        assertEquals(Outcome.FAILED, receive(CONTACT_CREATED));
        assertEquals(Outcome.HANDLED, receive(CONTACT_CREATED));
        assertEquals(Outcome.DUPLICATE, receive(CONTACT_CREATED));

        verify(first).handle(any());
        verify(second, times(2)).handle(any());
    }

    @Test
    void runsTheOtherHandlersThoughOneFails() throws Exception {
        doThrow(new StackOverflowError()).when(first).handle(any());
        doNothing().when(second).handle(any());

        assertEquals(Outcome.FAILED, receive(CONTACT_CREATED));

        verify(second).handle(any());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "sha256=0", "0000000000000000000000000000000000000000000000000000000000000000"})
    void answersNoReadableOrRightSignatureAlike(@Nullable String signature) {
        assertEquals(Outcome.UNAUTHENTICATED, receiver.receive(CONTACT_CREATED, signature));

        verifyNoInteractions(first, second);
    }

    @Test
    void readsNothingOfABodyBeforeItsSignatureIsProven() {
        assertEquals(Outcome.UNAUTHENTICATED, receiver.receive("no JSON".getBytes(UTF_8), "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "no JSON", "{\"id\":\"e1\",\"type\":7}", "{\"id\":1e99999999999}"})
    void answersAnAuthenticBodyThatIsNoEventAsMalformedEachTime(String body) {
        assertEquals(Outcome.MALFORMED, receive(body));
        assertEquals(Outcome.MALFORMED, receive(body));

        verifyNoInteractions(first, second);
    }

    @Test
    void takesNoBodyForAnEmptyOne() {
        assertEquals(Outcome.MALFORMED, receiver.receive(null, PARRA.sign(new byte[0])));
        assertEquals(Outcome.UNAUTHENTICATED, receiver.receive(null, null));
    }

    @Test
    void takesABodyOfTheLimitAndNoneOfAByteMore() throws Exception {
        String body = "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\"}}";
        String limit = body + " ".repeat(5_000 - body.length());

        assertEquals(Outcome.HANDLED, receive(limit));
        assertEquals(Outcome.TOO_LARGE, receive(limit + " "));
        verify(first).handle(any());
    }

    @Test
    void isUnavailableOnceItIsClosed() throws Exception {
        receiver.close();
        receiver.close();

        assertEquals(Outcome.UNAVAILABLE, receive(CONTACT_CREATED));
        verify(first, never()).handle(any());
    }

    private Outcome receive(String body) {
        return receive(body.getBytes(UTF_8));
    }

    private Outcome receive(byte[] body) {
        return receiver.receive(body, PARRA.sign(body));
    }

    @SuppressWarnings("unchecked")
    private static <E extends ParraEvent> EventHandler<E> handler() {
        return mock(EventHandler.class);
    }
}
