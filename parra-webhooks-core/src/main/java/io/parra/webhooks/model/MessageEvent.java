package io.parra.webhooks.model;

/**
 * Something happened to a message: the {@code message.*} types of Parra's guide.
 *
 * <p>Immutable and thread-safe, as are its records.
 */
public sealed interface MessageEvent extends ParraEvent {

    /**
     * The message.
     *
     * @return never null; how much of it Parra sends may differ by type
     */
    @Override
    Message payload();

    /**
     * {@value #TYPE}: a new message was created.
     *
     * @param id the {@code id} of the body
     * @param payload the message
     * @param raw the whole body
     */
    record Created(String id, Message payload, RawBody raw) implements MessageEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "message.created";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: an existing message was updated.
     *
     * @param id the {@code id} of the body
     * @param payload the message
     * @param raw the whole body
     */
    record Updated(String id, Message payload, RawBody raw) implements MessageEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "message.updated";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: a message was deleted.
     *
     * @param id the {@code id} of the body
     * @param payload the message; Parra does not say how much of it is sent, so count on nothing but its id
     * @param raw the whole body
     */
    record Deleted(String id, Message payload, RawBody raw) implements MessageEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "message.deleted";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An action that this version does not know: as Parra's guide says, the type's first part tells that the payload is
     * a message.
     *
     * @param id the {@code id} of the body
     * @param type the type as sent; it starts with {@code message.}
     * @param payload the message
     * @param raw the whole body
     */
    record Other(String id, String type, Message payload, RawBody raw) implements MessageEvent {}
}
