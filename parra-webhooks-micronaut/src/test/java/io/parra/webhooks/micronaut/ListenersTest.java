package io.parra.webhooks.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.context.scope.Refreshable;
import io.parra.webhooks.contract.CapturedLog;
import io.parra.webhooks.model.AttachmentEvent;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ConversationEvent;
import io.parra.webhooks.model.GroupEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;

/** Which methods are called for which event, how often, and by which name. */
final class ListenersTest {

    private static final String TEST = "ListenersTest";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Calls calls = mock();
    private App app;

    @BeforeEach
    void start() {
        app = App.with(TEST, calls);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void anEventReachesTheListenersOfItsClassItsFamilyAndAllEventsAndNoOther() throws Exception {
        assertEquals(200, app.send("contact.created"));

        verify(calls).called(eq("created"), isA(ContactEvent.Created.class));
        verify(calls).called(eq("family"), isA(ContactEvent.Created.class));
        verify(calls).called(eq("all"), isA(ContactEvent.Created.class));
        verifyNoMoreInteractions(calls);
    }

    @Test
    void listenersAreCalledInTheirOrderAndThoseWithoutByName() throws Exception {
        app.send("contact.created");

        InOrder inOrder = inOrder(calls);
        inOrder.verify(calls).called(eq("all"), any());
        inOrder.verify(calls).called(eq("created"), any());
        inOrder.verify(calls).called(eq("family"), any());
    }

    @Test
    void afterAFailureOnlyTheListenerThatFailedIsCalledAgain() throws Exception {
        doThrow(new IOException("no")).doNothing().when(calls).called(eq("created"), any());

        assertEquals(500, app.send("contact.created"));
        assertEquals(200, app.send("contact.created"));

        verify(calls, times(2)).called(eq("created"), any());
        verify(calls, times(1)).called(eq("family"), any());
    }

    @Test
    void aListenerThatABeanInheritsIsItsListener() throws Exception {
        app.send("message.created");

        verify(calls).called(eq("inherited"), isA(MessageEvent.Created.class));
    }

    @Test
    void anOverridingMethodListensOnlyIfItSaysSo() throws Exception {
        app.send("message.created");
        app.send("conversation.deleted");
        app.send("conversation.updated");

        verify(calls, never()).called(eq("silenced"), any());
        verify(calls).called(eq("narrowed"), isA(ConversationEvent.Deleted.class));
        verify(calls, never()).called(eq("narrowed"), isA(ConversationEvent.Updated.class));
    }

    @Test
    void aBeanThatIsReplacedHearsNothing() throws Exception {
        app.send("group.created");

        verify(calls).called(eq("replacement"), any());
        verify(calls, never()).called(eq("replaced"), any());
    }

    @Test
    void aBeanBehindAProxyIsCalledThroughIt() throws Exception {
        app.send("attachment.created");

        verify(calls).called(eq("proxied"), isA(AttachmentEvent.Created.class));
    }

    @Test
    void aListenerIsNamedForItsBeansClassAndItsMethod() {
        String test = getClass().getName();

        assertEquals(
                List.of(
                        test + "$Audit#all",
                        test + "$Contacts#created",
                        test + "$Contacts#family",
                        test + "$Inheriting#inherited",
                        test + "$Overriding#narrowed",
                        test + "$Proxied#proxied",
                        test + "$Replacement#replacement"),
                app.bean(WebhookListeners.class).names());
    }

    @Test
    void whatNoListenerTakesIsStillAnswered200() throws Exception {
        assertEquals(200, app.send("conversation.created"));

        verify(calls).called(eq("all"), isA(ConversationEvent.Created.class));
        verifyNoMoreInteractions(calls);
    }

    @Singleton
    @Requires(property = "test", value = TEST)
    record Contacts(Calls calls) {

        @WebhookListener
        void family(ContactEvent event) throws Exception {
            calls.called("family", event);
        }

        @WebhookListener
        void created(ContactEvent.Created event) throws Exception {
            calls.called("created", event);
        }

        void notListening(ContactEvent.Created event) throws Exception {
            calls.called("not listening", event);
        }
    }

    @Singleton
    @Order(-1)
    @Requires(property = "test", value = TEST)
    record Audit(Calls calls) {

        @WebhookListener
        public void all(ParraEvent event) throws Exception {
            calls.called("all", event);
        }
    }

    abstract static class Inherited {

        private final Calls calls;

        Inherited(Calls calls) {
            this.calls = calls;
        }

        @WebhookListener
        void inherited(MessageEvent event) throws Exception {
            calls.called("inherited", event);
        }

        @WebhookListener
        void silenced(MessageEvent event) throws Exception {
            calls.called("silenced", event);
        }
    }

    @Singleton
    @Requires(property = "test", value = TEST)
    static final class Inheriting extends Inherited {

        Inheriting(Calls calls) {
            super(calls);
        }

        @Override
        void silenced(MessageEvent event) throws Exception {
            super.silenced(event);
        }
    }

    @Singleton
    @Requires(property = "test", value = TEST)
    static final class Overriding extends OfOneClass<ConversationEvent.Deleted> {

        private final Calls calls;

        Overriding(Calls calls) {
            this.calls = calls;
        }

        @Override
        @WebhookListener
        void narrowed(ConversationEvent.Deleted event) throws Exception {
            calls.called("narrowed", event);
        }
    }

    abstract static class OfOneClass<E extends ParraEvent> {

        @WebhookListener
        abstract void narrowed(E event) throws Exception;
    }

    @Singleton
    @Requires(property = "test", value = TEST)
    record Replaced(Calls calls) {

        @WebhookListener
        void replaced(GroupEvent event) throws Exception {
            calls.called("replaced", event);
        }
    }

    @Singleton
    @Replaces(Replaced.class)
    @Requires(property = "test", value = TEST)
    record Replacement(Calls calls) {

        @WebhookListener
        void replacement(GroupEvent event) throws Exception {
            calls.called("replacement", event);
        }
    }

    @Refreshable
    @Requires(property = "test", value = TEST)
    static class Proxied {

        private final Calls calls;

        Proxied(Calls calls) {
            this.calls = calls;
        }

        @WebhookListener
        void proxied(AttachmentEvent event) throws Exception {
            calls.called("proxied", event);
        }
    }
}
