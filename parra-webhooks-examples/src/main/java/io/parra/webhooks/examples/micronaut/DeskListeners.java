package io.parra.webhooks.examples.micronaut;

import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.micronaut.WebhookListener;
import io.parra.webhooks.model.AttachmentEvent;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ConversationEvent;
import io.parra.webhooks.model.GroupEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.UnknownEvent;
import jakarta.inject.Singleton;

/** What the app does with Parra's events. */
@Singleton
final class DeskListeners {

    private final SupportDesk desk;

    DeskListeners(SupportDesk desk) {
        this.desk = desk;
    }

    @WebhookListener
    void welcome(ContactEvent.Created event) {
        desk.welcome(event);
    }

    @WebhookListener
    void contact(ContactEvent event) {
        desk.contact(event);
    }

    @WebhookListener
    void conversation(ConversationEvent event) {
        desk.conversation(event);
    }

    @WebhookListener
    void message(MessageEvent event) {
        desk.message(event);
    }

    @WebhookListener
    void group(GroupEvent event) {
        desk.group(event);
    }

    @WebhookListener
    void attachment(AttachmentEvent event) {
        desk.attachment(event);
    }

    @WebhookListener
    void unknown(UnknownEvent event) {
        desk.unknown(event);
    }
}
