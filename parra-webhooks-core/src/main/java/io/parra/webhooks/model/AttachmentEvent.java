package io.parra.webhooks.model;

/**
 * Something happened to an attachment: the {@code attachment.*} types of Parra's guide.
 *
 * <p>Immutable and thread-safe, as are its records.
 */
public sealed interface AttachmentEvent extends ParraEvent {

    /**
     * The attachment.
     *
     * @return never null; how much of it Parra sends may differ by type
     */
    @Override
    Attachment payload();

    /**
     * {@value #TYPE}: a new attachment was created.
     *
     * @param id the {@code id} of the body
     * @param payload the attachment
     * @param raw the whole body
     */
    record Created(String id, Attachment payload, RawBody raw) implements AttachmentEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "attachment.created";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: an existing attachment was updated.
     *
     * @param id the {@code id} of the body
     * @param payload the attachment
     * @param raw the whole body
     */
    record Updated(String id, Attachment payload, RawBody raw) implements AttachmentEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "attachment.updated";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * {@value #TYPE}: an attachment was deleted.
     *
     * @param id the {@code id} of the body
     * @param payload the attachment; Parra does not say how much of it is sent, so count on nothing but its id
     * @param raw the whole body
     */
    record Deleted(String id, Attachment payload, RawBody raw) implements AttachmentEvent {

        /** The type's name in Parra's guide. */
        public static final String TYPE = "attachment.deleted";

        /** {@return {@value #TYPE}} */
        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An action that this version does not know: as Parra's guide says, the type's first part tells that the payload is
     * an attachment.
     *
     * @param id the {@code id} of the body
     * @param type the type as sent; it starts with {@code attachment.}
     * @param payload the attachment
     * @param raw the whole body
     */
    record Other(String id, String type, Attachment payload, RawBody raw) implements AttachmentEvent {}
}
