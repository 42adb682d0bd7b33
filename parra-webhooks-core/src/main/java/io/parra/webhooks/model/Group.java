package io.parra.webhooks.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group: the payload of {@code group.*}.
 *
 * <p>Immutable and thread-safe. Every component but the id may be null. Parra's guide names the type only; the fields are
 * likely.
 *
 * @param id the group's id
 * @param name its name
 * @param description what it is about
 * @param avatarUrl where the picture is, as text: not checked to be a URL
 * @param conversationId the group's conversation
 * @param contacts its members; null where absent, which is not the same as none
 * @param createdAt when it was created
 * @param archivedAt when it was archived
 * @param additionalFields what came besides, by its JSON name: unknown fields, and known ones whose value was not of the
 *     expected kind (a list is kept here whole if one element is not); never null, not to be changed
 */
public record Group(
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String avatarUrl,
        @Nullable String conversationId,
        @Nullable List<Contact> contacts,
        @Nullable Instant createdAt,
        @Nullable Instant archivedAt,
        Map<String, JsonNode> additionalFields) {

    private static final KnownNames KNOWN = new KnownNames(
            "id", "name", "description", "avatar_url", "conversation_id", "contacts", "created_at", "archived_at");

    /** Null if the fields hold no text {@code id}. */
    static @Nullable Group read(Fields fields) throws IOException {
        String id = null;
        String name = null;
        String description = null;
        String avatarUrl = null;
        String conversationId = null;
        List<Contact> contacts = null;
        Instant createdAt = null;
        Instant archivedAt = null;
        while (fields.next(KNOWN)) {
            switch (fields.name()) {
                case "id" -> id = fields.text();
                case "name" -> name = fields.text();
                case "description" -> description = fields.text();
                case "avatar_url" -> avatarUrl = fields.text();
                case "conversation_id" -> conversationId = fields.text();
                case "contacts" -> contacts = fields.objects(Contact::read);
                case "created_at" -> createdAt = fields.timestamp();
                case "archived_at" -> archivedAt = fields.timestamp();
                default -> fields.keep();
            }
        }
        return id == null
                ? null
                : new Group(
                        id,
                        name,
                        description,
                        avatarUrl,
                        conversationId,
                        contacts,
                        createdAt,
                        archivedAt,
                        fields.kept());
    }
}
