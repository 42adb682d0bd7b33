package io.parra.webhooks.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in Parra, as one webhook request told it.
 *
 * <p>Typed by class: {@link ContactEvent}, {@link ConversationEvent}, {@link MessageEvent}, {@link GroupEvent} and
 * {@link AttachmentEvent} are the families of Parra's guide, each with a record for every action;
 * {@link UnknownEvent} is all else. Later versions may add records and families, so keep a {@code default} in a
 * {@code switch} over events.
 *
 * <p>Events are immutable and thread-safe. Their {@code toString} shows the payload: it is for debugging, not for logs.
 */
public sealed interface ParraEvent
        permits ContactEvent, ConversationEvent, MessageEvent, GroupEvent, AttachmentEvent, UnknownEvent {

    /**
     * The {@code id} of the body.
     *
     * @return the text as sent. Parra does not say what it identifies, and its guide shows two events of different types
     *     with one id: do not take it for unique
     */
    String id();

    /**
     * The {@code type} of the body, as the section <em>Event types</em> of Parra's guide lists it.
     *
     * @return the text as sent, such as {@code message.created}
     */
    String type();

    /**
     * What the event is about: a record of the family, or the JSON as it came for an {@link UnknownEvent}.
     *
     * @return the payload; null only where an unknown event had none
     */
    @Nullable
    Object payload();

    /**
     * The whole body.
     *
     * @return the bytes as they arrived
     */
    RawBody raw();
}
