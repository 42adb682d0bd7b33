package io.parra.webhooks.model;

/**
 * Something happened to a group: the {@code group.*} types of Parra's guide.
 *
 * <p>Immutable and thread-safe, as are its records.
 */
public sealed interface GroupEvent extends ParraEvent {

    /**
     * The group.
     *
     * @return never null; how much of it Parra sends may differ by type
     */
    @Override
    Group payload();

    /**
     * {@value #TYPE}: a new group was created.
     *
     * @param id the {@code id} of the body
     * @param payload the group
     * @param raw the whole body
     */
    record Created(String id, Group payload, RawBody raw) implements GroupEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "group.created";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: an existing group was updated.
     *
     * @param id the {@code id} of the body
     * @param payload the group
     * @param raw the whole body
     */
    record Updated(String id, Group payload, RawBody raw) implements GroupEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "group.updated";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: a group was deleted.
     *
     * @param id the {@code id} of the body
     * @param payload the group; Parra does not say how much of it is sent, so count on nothing but its id
     * @param raw the whole body
     */
    record Deleted(String id, Group payload, RawBody raw) implements GroupEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "group.deleted";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An action that this version does not know: as Parra's guide says, the type's first part tells that the payload is
     * a group.
     *
     * @param id the {@code id} of the body
     * @param type the type as sent; it starts with {@code group.}
     * @param payload the group
     * @param raw the whole body
     */
    record Other(String id, String type, Group payload, RawBody raw) implements GroupEvent {}
}
