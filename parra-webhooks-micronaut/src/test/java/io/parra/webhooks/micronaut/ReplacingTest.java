package io.parra.webhooks.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.contract.CapturedLog;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ParraEvent;
import jakarta.inject.Singleton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an application defines itself wins. */
final class ReplacingTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Calls calls = mock();

    @Test
    void anOwnReceiverNeedsNoSecretInTheConfiguration() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        try (WebhookReceiver own = WebhookReceiver.builder()
                        .secret(App.SECRET)
                        .on(ParraEvent.class, handler)
                        .build();
                App app = App.start(App.builder("none").singletons(own))) {
            assertSame(own, app.bean(WebhookReceiver.class));
            assertEquals(200, app.send("contact.created"));
        }
        verify(handler).handle(isA(ContactEvent.Created.class));
    }

    @Test
    void anOwnReceiverIsNotClosedForIt() {
        WebhookReceiver own = mock();

        App.start(App.builder("none").singletons(own)).close();

        verify(own, never()).close();
    }

    @Test
    void anOwnReceiverMayTakeTheListenersFromTheBuilder() throws Exception {
        try (App app = App.start(App.builder("ReplacingTest.receiver").singletons(calls))) {
            assertEquals(200, app.send("contact.created", "from a vault", "/webhooks/parra"));
        }
        verify(calls).called(eq("all"), isA(ContactEvent.Created.class));
    }

    @Test
    void anOwnInboxGetsTheDeliveriesAndIsClosedWithTheContext() throws Exception {
        Inbox inbox = mock();
        when(inbox.admit(any())).thenReturn(Admission.STORED);

        try (App app = App.with("ReplacingTest", calls, inbox)) {
            assertEquals(200, app.send("contact.created"));
        }

        verify(inbox).admit(any());
        verify(inbox).close();
        verifyNoInteractions(calls);
    }

    @Test
    void theBuilderCanBeAddedToBeforeTheReceiverIsBuilt() throws Exception {
        try (App app = App.with("ReplacingTest.builder", calls)) {
            app.send("contact.created");
        }
        verify(calls).called(eq("all"), isA(ContactEvent.Created.class));
    }

    @Singleton
    @Requires(property = "test", pattern = "ReplacingTest|ReplacingTest.receiver")
    record Listener(Calls calls) {

        @WebhookListener
        void all(ParraEvent event) throws Exception {
            calls.called("all", event);
        }
    }

    @Factory
    @Requires(property = "test", value = "ReplacingTest.receiver")
    static final class OwnReceiver {

        @Singleton
        WebhookReceiver receiver(WebhookReceiverBuilder builder) {
            return builder.secretsFrom(() -> List.of("from a vault")).build();
        }
    }

    @Singleton
    @Requires(property = "test", value = "ReplacingTest.builder")
    record Adding(Calls calls) implements BeanCreatedEventListener<WebhookReceiverBuilder> {

        @Override
        public WebhookReceiverBuilder onCreated(BeanCreatedEvent<WebhookReceiverBuilder> event) {
            return event.getBean().on(ParraEvent.class, received -> calls.called("all", received));
        }
    }
}
