package io.parra.webhooks.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message: the payload of {@code message.*}.
 *
 * <p>Immutable and thread-safe. Every component but the id may be null. Parra's guide shows all of these fields in its
 * example of a {@code message.updated}, the lists empty.
 *
 * @param id the message's id
 * @param conversationId the conversation that it is part of
 * @param contact who sent it
 * @param message its text
 * @param reactions the reactions to it; null where absent, which is not the same as none
 * @param attachments the files attached to it; null where absent, which is not the same as none
 * @param readAt when it was read
 * @param createdAt when it was created
 * @param updatedAt when it was last updated; no order to rely on: in the guide's example of an update it equals
 *     {@code createdAt}
 * @param additionalFields what came besides, by its JSON name: unknown fields, and known ones whose value was not of the
 *     expected kind (a list is kept here whole if one element is not); never null, not to be changed
 */
public record Message(
        String id,
        @Nullable String conversationId,
        @Nullable Contact contact,
        @Nullable String message,
        @Nullable List<Reaction> reactions,
        @Nullable List<Attachment> attachments,
        @Nullable Instant readAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        Map<String, JsonNode> additionalFields) {

    private static final KnownNames KNOWN = new KnownNames(
            "id",
            "conversation_id",
            "contact",
            "message",
            "reactions",
            "attachments",
            "read_at",
            "created_at",
            "updated_at");

    /** Null if the fields hold no text {@code id}. */
    static @Nullable Message read(Fields fields) throws IOException {
        String id = null;
        String conversationId = null;
        Contact contact = null;
        String message = null;
        List<Reaction> reactions = null;
        List<Attachment> attachments = null;
        Instant readAt = null;
        Instant createdAt = null;
        Instant updatedAt = null;
        while (fields.next(KNOWN)) {
            switch (fields.name()) {
                case "id" -> id = fields.text();
                case "conversation_id" -> conversationId = fields.text();
                case "contact" -> contact = fields.object(Contact::read);
                case "message" -> message = fields.text();
                case "reactions" -> reactions = Reaction.flat(fields.objects(Reaction::read));
                case "attachments" -> attachments = fields.objects(Attachment::read);
                case "read_at" -> readAt = fields.timestamp();
                case "created_at" -> createdAt = fields.timestamp();
                case "updated_at" -> updatedAt = fields.timestamp();
                default -> fields.keep();
            }
        }
        return id == null
                ? null
                : new Message(
                        id,
                        conversationId,
                        contact,
                        message,
                        reactions,
                        attachments,
                        readAt,
                        createdAt,
                        updatedAt,
                        fields.kept());
    }
}
