package io.parra.webhooks.model;

/**
 * Something happened to a contact: the {@code contact.*} types of Parra's guide.
 *
 * <p>Immutable and thread-safe, as are its records.
 */
public sealed interface ContactEvent extends ParraEvent {

    /**
     * The contact.
     *
     * @return never null; how much of it Parra sends may differ by type
     */
    @Override
    Contact payload();

    /**
     * {@value #TYPE}: a new contact was created.
     *
     * @param id the {@code id} of the body
     * @param payload the contact
     * @param raw the whole body
     */
    record Created(String id, Contact payload, RawBody raw) implements ContactEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "contact.created";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: an existing contact was updated.
     *
     * @param id the {@code id} of the body
     * @param payload the contact
     * @param raw the whole body
     */
    record Updated(String id, Contact payload, RawBody raw) implements ContactEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "contact.updated";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: a contact was deleted.
     *
     * @param id the {@code id} of the body
     * @param payload the contact; Parra does not say how much of it is sent, so count on nothing but its id
     * @param raw the whole body
     */
    record Deleted(String id, Contact payload, RawBody raw) implements ContactEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "contact.deleted";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An action that this version does not know: as Parra's guide says, the type's first part tells that the payload is
     * a contact.
     *
     * @param id the {@code id} of the body
     * @param type the type as sent; it starts with {@code contact.}
     * @param payload the contact
     * @param raw the whole body
     */
    record Other(String id, String type, Contact payload, RawBody raw) implements ContactEvent {}
}
