package io.parra.webhooks.model;

/**
 * Something happened to a conversation: the {@code conversation.*} types of Parra's guide.
 *
 * <p>Immutable and thread-safe, as are its records.
 */
public sealed interface ConversationEvent extends ParraEvent {

    /**
     * The conversation.
     *
     * @return never null; how much of it Parra sends may differ by type
     */
    @Override
    Conversation payload();

    /**
     * {@value #TYPE}: a new conversation was created.
     *
     * @param id the {@code id} of the body
     * @param payload the conversation
     * @param raw the whole body
     */
    record Created(String id, Conversation payload, RawBody raw) implements ConversationEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "conversation.created";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: an existing conversation was updated.
     *
     * @param id the {@code id} of the body
     * @param payload the conversation
     * @param raw the whole body
     */
    record Updated(String id, Conversation payload, RawBody raw) implements ConversationEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "conversation.updated";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: a conversation was deleted.
     *
     * @param id the {@code id} of the body
     * @param payload the conversation; Parra does not say how much of it is sent, so count on nothing but its id
     * @param raw the whole body
     */
    record Deleted(String id, Conversation payload, RawBody raw) implements ConversationEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "conversation.deleted";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An action that this version does not know: as Parra's guide says, the type's first part tells that the payload is
     * a conversation.
     *
     * @param id the {@code id} of the body
     * @param type the type as sent; it starts with {@code conversation.}
     * @param payload the conversation
     * @param raw the whole body
     */
    record Other(String id, String type, Conversation payload, RawBody raw) implements ConversationEvent {}
}
