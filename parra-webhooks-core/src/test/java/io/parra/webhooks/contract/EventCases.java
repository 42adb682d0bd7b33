package io.parra.webhooks.contract;

import static java.util.Map.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.AttachmentEvent;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ConversationEvent;
import io.parra.webhooks.model.GroupEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.model.UnknownEvent;
import io.parra.webhooks.testing.Samples;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events reach the handlers of their class. */
public interface EventCases extends ContractCases {

    /** The class of each type of Parra's guide. */
    Map<String, Class<? extends ParraEvent>> CLASSES = Map.ofEntries(
            entry("contact.created", ContactEvent.Created.class),
            entry("contact.updated", ContactEvent.Updated.class),
            entry("contact.deleted", ContactEvent.Deleted.class),
            entry("conversation.created", ConversationEvent.Created.class),
            entry("conversation.updated", ConversationEvent.Updated.class),
            entry("conversation.deleted", ConversationEvent.Deleted.class),
            entry("message.created", MessageEvent.Created.class),
            entry("message.updated", MessageEvent.Updated.class),
            entry("message.deleted", MessageEvent.Deleted.class),
            entry("group.created", GroupEvent.Created.class),
            entry("group.updated", GroupEvent.Updated.class),
            entry("group.deleted", GroupEvent.Deleted.class),
            entry("attachment.created", AttachmentEvent.Created.class),
            entry("attachment.updated", AttachmentEvent.Updated.class),
            entry("attachment.deleted", AttachmentEvent.Deleted.class));

    @ParameterizedTest
    @MethodSource("io.parra.webhooks.testing.Samples#types")
    default void anEventReachesTheHandlerOfItsTypeAndNoOther(String type) throws Exception {
        Map<String, EventHandler<ParraEvent>> handlers = new LinkedHashMap<>();
        WebhookReceiverBuilder receiver = receiver();
        CLASSES.forEach((name, eventClass) -> {
            EventHandler<ParraEvent> handler = mock();
            handlers.put(name, handler);
            receiver.on(eventClass, handler);
        });
        Sender parra = serve(receiver.build());

        Answer.OK.isIn(parra.send(Samples.body(type)));

        verify(handlers.get(type)).handle(argThat(event -> event.type().equals(type)));
        handlers.values().forEach(handler -> verifyNoMoreInteractions(handler));
    }

    @Test
    default void aTypeThatNobodyKnowsReachesTheHandlerOfUnknownEvents() throws Exception {
        EventHandler<UnknownEvent> unknown = mock();
        EventHandler<MessageEvent> messages = mock();
        EventHandler<ParraEvent> all = mock();
        Sender parra = serve(receiver()
                .on(UnknownEvent.class, unknown)
                .on(MessageEvent.class, messages)
                .on(ParraEvent.class, all)
                .build());

        Answer.OK.isIn(parra.send(Bodies.event("e-1", "reaction.created")));

        verify(unknown).handle(argThat(event -> event.type().equals("reaction.created")));
        verify(all).handle(any());
        verifyNoInteractions(messages);
    }

    @Test
    default void anActionThatNobodyKnowsReachesTheHandlerOfItsFamily() throws Exception {
        EventHandler<ContactEvent> contacts = mock();
        Sender parra = serve(receiver().on(ContactEvent.class, contacts).build());

        Answer.OK.isIn(parra.send(Bodies.event("e-1", "contact.merged")));

        verify(contacts)
                .handle(argThat(event -> event instanceof ContactEvent.Other other
                        && other.payload().id().equals("m-1")));
    }

    @Test
    default void twoEventsOfOneIdAndDifferentTypesAreBothHandled() throws Exception {
        EventHandler<MessageEvent.Created> created = mock();
        EventHandler<MessageEvent.Updated> updated = mock();
        Sender parra = serve(receiver()
                .on(MessageEvent.Created.class, created)
                .on(MessageEvent.Updated.class, updated)
                .build());

        Answer.OK.isIn(parra.send(Bodies.event("e-1", "message.created")));
        Answer.OK.isIn(parra.send(Bodies.event("e-1", "message.updated")));

        verify(created).handle(any());
        verify(updated).handle(any());
    }
}
