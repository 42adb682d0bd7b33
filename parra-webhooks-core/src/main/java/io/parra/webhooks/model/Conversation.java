package io.parra.webhooks.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation: the payload of {@code conversation.*}.
 *
 * <p>Immutable and thread-safe. Every component but the id may be null. Parra's guide shows the id alone; the other
 * fields are likely.
 *
 * @param id the conversation's id
 * @param contactId the contact that it is with
 * @param groupId the group that it belongs to
 * @param pinnedMessageId the message that is pinned in it
 * @param isPinned whether it is pinned
 * @param isMuted whether it is muted
 * @param lastActiveAt when something last happened in it
 * @param lastOpenedAt when it was last opened
 * @param createdAt when it was created
 * @param archivedAt when it was archived
 * @param additionalFields what came besides, by its JSON name: unknown fields, and known ones whose value was not of the
 *     expected kind; never null, not to be changed
 */
public record Conversation(
        String id,
        @Nullable String contactId,
        @Nullable String groupId,
        @Nullable String pinnedMessageId,
        @Nullable Boolean isPinned,
        @Nullable Boolean isMuted,
        @Nullable Instant lastActiveAt,
        @Nullable Instant lastOpenedAt,
        @Nullable Instant createdAt,
        @Nullable Instant archivedAt,
        Map<String, JsonNode> additionalFields) {

    private static final KnownNames KNOWN = new KnownNames(
            "id",
            "contact_id",
            "group_id",
            "pinned_message_id",
            "is_pinned",
            "is_muted",
            "last_active_at",
            "last_opened_at",
            "created_at",
            "archived_at");

    /** Null if the fields hold no text {@code id}. */
    static @Nullable Conversation read(Fields fields) throws IOException {
        String id = null;
        String contactId = null;
        String groupId = null;
        String pinnedMessageId = null;
        Boolean isPinned = null;
        Boolean isMuted = null;
        Instant lastActiveAt = null;
        Instant lastOpenedAt = null;
        Instant createdAt = null;
        Instant archivedAt = null;
        while (fields.next(KNOWN)) {
            switch (fields.name()) {
                case "id" -> id = fields.text();
                case "contact_id" -> contactId = fields.text();
                case "group_id" -> groupId = fields.text();
                case "pinned_message_id" -> pinnedMessageId = fields.text();
                case "is_pinned" -> isPinned = fields.bool();
                case "is_muted" -> isMuted = fields.bool();
                case "last_active_at" -> lastActiveAt = fields.timestamp();
                case "last_opened_at" -> lastOpenedAt = fields.timestamp();
                case "created_at" -> createdAt = fields.timestamp();
                case "archived_at" -> archivedAt = fields.timestamp();
                default -> fields.keep();
            }
        }
        return id == null
                ? null
                : new Conversation(
                        id,
                        contactId,
                        groupId,
                        pinnedMessageId,
                        isPinned,
                        isMuted,
                        lastActiveAt,
                        lastOpenedAt,
                        createdAt,
                        archivedAt,
                        fields.kept());
    }
}
