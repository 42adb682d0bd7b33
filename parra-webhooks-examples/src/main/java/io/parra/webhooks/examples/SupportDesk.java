package io.parra.webhooks.examples;

import io.parra.webhooks.model.Attachment;
import io.parra.webhooks.model.AttachmentEvent;
import io.parra.webhooks.model.Contact;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.Conversation;
import io.parra.webhooks.model.ConversationEvent;
import io.parra.webhooks.model.Group;
import io.parra.webhooks.model.GroupEvent;
import io.parra.webhooks.model.Message;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.UnknownEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A small application: people of a support desk read on a screen what happens in Parra. Thread-safe. */
public final class SupportDesk {

    private static final int LONGEST = 60;

    private final List<String> screen = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> bell = line -> {};

    /** A contact is new. */
    public void welcome(ContactEvent.Created event) {
        show("welcome, " + name(event.payload()));
    }

    /** Something happened to a contact. */
    public void contact(ContactEvent event) {
        show(event.type() + ": " + name(event.payload()));
    }

    /** Something happened to a conversation. */
    public void conversation(ConversationEvent event) {
        Conversation conversation = event.payload();
        show(event.type() + ": with "
                + (conversation.contactId() != null ? conversation.contactId() : "the group " + conversation.groupId())
                + (Boolean.TRUE.equals(conversation.isPinned()) ? ", pinned" : ""));
    }

    /** Something happened to a message. */
    public void message(MessageEvent event) {
        Message message = event.payload();
        show(event.type() + ": " + name(message.contact()) + ": " + message.message() + ", "
                + count(message.reactions()) + " reactions, " + count(message.attachments()) + " attachments");
    }

    /** Something happened to a group. */
    public void group(GroupEvent event) {
        Group group = event.payload();
        show(event.type() + ": " + group.name() + ", " + count(group.contacts()) + " members");
    }

    /** Something happened to an attachment. */
    public void attachment(AttachmentEvent event) {
        Attachment attachment = event.payload();
        show(event.type() + ": " + attachment.filename() + ", " + attachment.fileSize() + " bytes");
    }

    /** Something happened that this version of the library does not know. */
    public void unknown(UnknownEvent event) {
        String payload = String.valueOf(event.payload());
        show(event.type() + " (unknown): "
                + (payload.length() > LONGEST ? payload.substring(0, LONGEST) + "…" : payload));
    }

    /** What the screen shows, the latest last. */
    public List<String> screen() {
        return List.copyOf(screen);
    }

    /** Tells each new line to somebody from now on. */
    public void onNewLine(Consumer<String> bell) {
        this.bell = bell;
    }

    private void show(String line) {
        screen.add(line);
        bell.accept(line);
    }

    private static String name(@Nullable Contact contact) {
        if (contact == null) {
            return "somebody";
        }
        return String.valueOf(contact.displayName() != null ? contact.displayName() : contact.username());
    }

    private static int count(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }
}
