package io.parra.webhooks.micronaut;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Async;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.contract.CapturedLog;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ParraEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake shows when the context starts, in words that say what to do; and what starts also ends. */
final class StartTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void withoutASecretTheAppDoesNotStart() {
        assertRefuses(
                App.builder("none"),
                "There is no webhook secret: set the property parra.webhooks.secret, or the environment variable"
                        + " PARRA_WEBHOOKS_SECRET, to the secret key of your webhook, from Parra's dashboard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void withABlankSecretTheAppDoesNotStart(String blank) {
        assertRefuses(
                App.builder("none").properties(Map.of("parra.webhooks.secret", blank)),
                "A webhook secret is blank: set the property parra.webhooks.secret, or the environment variable"
                        + " PARRA_WEBHOOKS_SECRET, to the secret key of your webhook, from Parra's dashboard");
    }

    @Test
    void withOneBlankAmongSeveralSecretsTheAppDoesNotStart() {
        assertRefuses(
                App.builder("none").properties(Map.of("parra.webhooks.secrets", List.of(App.SECRET, " "))),
                "A webhook secret is blank");
    }

    @Test
    void aListenerWithoutAParameterIsRefused() {
        assertRefuses("NoParameter", "on has 0 parameters: give it one, the event that it listens to");
    }

    @Test
    void aListenerWithTwoParametersIsRefused() {
        assertRefuses("TwoParameters", "on has 2 parameters: give it one, the event that it listens to");
    }

    @Test
    void aListenerToSomethingElseThanAnEventIsRefused() {
        assertRefuses(
                "NoEvent",
                "on has a parameter of type java.lang.String: make it an event, such as ContactEvent.Created, ContactEvent or"
                        + " ParraEvent");
    }

    @Test
    void aListenerThatReturnsAFutureIsRefused() {
        assertRefuses(
                "Future",
                "on returns java.util.concurrent.CompletableFuture: make it void, and wait in it for what it started, or a"
                        + " failure would be lost");
    }

    @Test
    void aListenerThatReturnsAnythingIsRefused() {
        assertRefuses("Returning", "on returns boolean: make it void");
    }

    @Test
    void aListenerThatRunsInAnotherThreadIsRefused() {
        assertRefuses("InAnotherThread", "on is @Async: remove that, or a failure would be lost");
    }

    @Test
    void aListenerWhoseEventOnlyItsBeanKnowsIsRefused() {
        assertRefuses(
                "OfAVariable",
                "on has a parameter of the type variable of a class that it inherits: override it, with @WebhookListener and"
                        + " with the class of the event");
    }

    @Test
    void twoListenersOfOneNameAreRefused() {
        assertRefuses("Overloaded", "on\": a retry could not tell them apart, rename one");
    }

    @Test
    void listenersThatAnOwnReceiverDoesNotKnowAreRefused() {
        WebhookReceiver own = mock();

        assertRefuses(
                App.builder("Fine").singletons(own),
                "The application's own WebhookReceiver knows nothing of @WebhookListener [" + Fine.class.getName()
                        + "#on]: build it from the bean WebhookReceiverBuilder, or remove the annotation");
    }

    @Test
    void aListenersBeanThatCannotBeMadeIsRefused() {
        assertRefuses(
                App.builder("ListenersTest").properties(Map.of("parra.webhooks.secret", App.SECRET)),
                "No bean of type [" + Calls.class.getName() + "] exists");
    }

    @Test
    void theReceiverIsClosedWithTheContext() {
        Inbox inbox = mock();

        App.with("Fine", inbox).close();

        verify(inbox).close();
    }

    private static void assertRefuses(String bean, String message) {
        assertRefuses(
                App.builder(bean).properties(Map.of("parra.webhooks.secret", App.SECRET)),
                StartTest.class.getName() + "$" + bean + "#" + message);
    }

    private static void assertRefuses(ApplicationContextBuilder app, String message) {
        String said =
                String.valueOf(assertThrows(RuntimeException.class, app::start).getMessage());
        assertAll(() -> assertTrue(said.contains(message), said), () -> assertFalse(said.contains(App.SECRET), said));
    }

    @Singleton
    @Requires(property = "test", value = "Fine")
    static final class Fine {

        @WebhookListener
        void on(ParraEvent event) {}
    }

    @Singleton
    @Requires(property = "test", value = "NoParameter")
    static final class NoParameter {

        @WebhookListener
        void on() {}
    }

    @Singleton
    @Requires(property = "test", value = "TwoParameters")
    static final class TwoParameters {

        @WebhookListener
        void on(ContactEvent event, ParraEvent other) {}
    }

    @Singleton
    @Requires(property = "test", value = "NoEvent")
    static final class NoEvent {

        @WebhookListener
        void on(String event) {}
    }

    @Singleton
    @Requires(property = "test", value = "Future")
    static final class Future {

        @WebhookListener
        CompletableFuture<Void> on(ParraEvent event) {
            return CompletableFuture.completedFuture(null);
        }
    }

    @Singleton
    @Requires(property = "test", value = "Returning")
    static final class Returning {

        @WebhookListener
        boolean on(ParraEvent event) {
            return true;
        }
    }

    @Singleton
    @Requires(property = "test", value = "InAnotherThread")
    static class InAnotherThread {

        @Async
        @WebhookListener
        void on(ParraEvent event) {}
    }

    abstract static class Variable<E extends ParraEvent> {

        @WebhookListener
        void on(E event) {}
    }

    @Singleton
    @Requires(property = "test", value = "OfAVariable")
    static final class OfAVariable extends Variable<ContactEvent.Created> {}

    @Singleton
    @Requires(property = "test", value = "Overloaded")
    static final class Overloaded {

        @WebhookListener
        void on(ContactEvent.Created event) {}

        @WebhookListener
        void on(ContactEvent.Deleted event) {}
    }
}
