package io.parra.webhooks.testing;

import io.parra.webhooks.model.AttachmentEvent;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ConversationEvent;
import io.parra.webhooks.model.GroupEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A body of each type that Parra's guide lists, with every field that is known of its payload.
 *
 * <p>Thread-safe. The values are made up; the shape is as good as what is known of it.
 */
public final class Samples {

    private static final List<String> TYPES = List.of(
            ContactEvent.Created.TYPE,
            ContactEvent.Updated.TYPE,
            ContactEvent.Deleted.TYPE,
            ConversationEvent.Created.TYPE,
            ConversationEvent.Updated.TYPE,
            ConversationEvent.Deleted.TYPE,
            MessageEvent.Created.TYPE,
            MessageEvent.Updated.TYPE,
            MessageEvent.Deleted.TYPE,
            GroupEvent.Created.TYPE,
            GroupEvent.Updated.TYPE,
            GroupEvent.Deleted.TYPE,
            AttachmentEvent.Created.TYPE,
            AttachmentEvent.Updated.TYPE,
            AttachmentEvent.Deleted.TYPE);

    private Samples() {}

    /** {@return the sample of {@code contact.created}} */
    public static Sample<ContactEvent.Created> contactCreated() {
        return of(ContactEvent.Created.TYPE, ContactEvent.Created.class);
    }

    /** {@return the sample of {@code contact.updated}} */
    public static Sample<ContactEvent.Updated> contactUpdated() {
        return of(ContactEvent.Updated.TYPE, ContactEvent.Updated.class);
    }

    /** {@return the sample of {@code contact.deleted}} */
    public static Sample<ContactEvent.Deleted> contactDeleted() {
        return of(ContactEvent.Deleted.TYPE, ContactEvent.Deleted.class);
    }

    /** {@return the sample of {@code conversation.created}} */
    public static Sample<ConversationEvent.Created> conversationCreated() {
        return of(ConversationEvent.Created.TYPE, ConversationEvent.Created.class);
    }

    /** {@return the sample of {@code conversation.updated}} */
    public static Sample<ConversationEvent.Updated> conversationUpdated() {
        return of(ConversationEvent.Updated.TYPE, ConversationEvent.Updated.class);
    }

    /** {@return the sample of {@code conversation.deleted}} */
    public static Sample<ConversationEvent.Deleted> conversationDeleted() {
        return of(ConversationEvent.Deleted.TYPE, ConversationEvent.Deleted.class);
    }

    /** {@return the sample of {@code message.created}} */
    public static Sample<MessageEvent.Created> messageCreated() {
        return of(MessageEvent.Created.TYPE, MessageEvent.Created.class);
    }

    /** {@return the sample of {@code message.updated}} */
    public static Sample<MessageEvent.Updated> messageUpdated() {
        return of(MessageEvent.Updated.TYPE, MessageEvent.Updated.class);
    }

    /** {@return the sample of {@code message.deleted}} */
    public static Sample<MessageEvent.Deleted> messageDeleted() {
        return of(MessageEvent.Deleted.TYPE, MessageEvent.Deleted.class);
    }

    /** {@return the sample of {@code group.created}} */
    public static Sample<GroupEvent.Created> groupCreated() {
        return of(GroupEvent.Created.TYPE, GroupEvent.Created.class);
    }

    /** {@return the sample of {@code group.updated}} */
    public static Sample<GroupEvent.Updated> groupUpdated() {
        return of(GroupEvent.Updated.TYPE, GroupEvent.Updated.class);
    }

    /** {@return the sample of {@code group.deleted}} */
    public static Sample<GroupEvent.Deleted> groupDeleted() {
        return of(GroupEvent.Deleted.TYPE, GroupEvent.Deleted.class);
    }

    /** {@return the sample of {@code attachment.created}} */
    public static Sample<AttachmentEvent.Created> attachmentCreated() {
        return of(AttachmentEvent.Created.TYPE, AttachmentEvent.Created.class);
    }

    /** {@return the sample of {@code attachment.updated}} */
    public static Sample<AttachmentEvent.Updated> attachmentUpdated() {
        return of(AttachmentEvent.Updated.TYPE, AttachmentEvent.Updated.class);
    }

    /** {@return the sample of {@code attachment.deleted}} */
    public static Sample<AttachmentEvent.Deleted> attachmentDeleted() {
        return of(AttachmentEvent.Deleted.TYPE, AttachmentEvent.Deleted.class);
    }

    /** {@return the 15 types, in the order of Parra's guide} */
    public static List<String> types() {
        return TYPES;
    }

    /**
     * The sample of a type.
     *
     * @param type one of {@link #types()}
     * @return a sample to send as it is or to change
     * @throws IllegalArgumentException if there is no such type
     */
    public static Sample<ParraEvent> of(String type) {
        return of(type, ParraEvent.class);
    }

    private static <E extends ParraEvent> Sample<E> of(String type, Class<E> eventClass) {
        return new Sample<>(eventClass, body(type));
    }

    /**
     * A body of a type.
     *
     * @param type one of {@link #types()}
     * @return the bytes of a JSON object in UTF-8, the caller's to change
     * @throws IllegalArgumentException if there is no such type
     */
    public static byte[] body(String type) {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("There is no sample of this type; there is one of each of " + TYPES);
        }
        try (InputStream sample = Samples.class.getResourceAsStream(type + ".json")) {
            if (sample == null) {
                throw new IllegalStateException("The sample of " + type + " is missing from the jar");
            }
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
