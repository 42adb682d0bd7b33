package io.parra.webhooks.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact: the payload of {@code contact.*}, the sender of a message, a member of a group.
 *
 * <p>Immutable and thread-safe. Every component but the id may be null: Parra's guide does not say what is always there.
 * The guide shows a contact within a message; it does not show {@code displayName} and {@code conversationId}, which are
 * likely.
 *
 * @param id the contact's id
 * @param username the name that identifies the contact to people
 * @param phoneNumber free text, as in {@code 1-800-759-3000}; not E.164
 * @param avatarUrl where the picture is, as text: not checked to be a URL
 * @param displayName the name to show; absent where the contact is part of a message
 * @param conversationId the conversation with this contact; absent where the contact is part of a message
 * @param lastActiveAt when the contact was last active
 * @param createdAt when the contact was created
 * @param additionalFields what came besides, by its JSON name: unknown fields, and known ones whose value was not of the
 *     expected kind; never null, not to be changed
 */
public record Contact(
        String id,
        @Nullable String username,
        @Nullable String phoneNumber,
        @Nullable String avatarUrl,
        @Nullable String displayName,
        @Nullable String conversationId,
        @Nullable Instant lastActiveAt,
        @Nullable Instant createdAt,
        Map<String, JsonNode> additionalFields) {

    private static final KnownNames KNOWN = new KnownNames(
            "id",
            "username",
            "phone_number",
            "avatar_url",
            "last_active_at",
            "created_at",
            "display_name",
            "conversation_id");

    /** Null if the fields hold no text {@code id}. */
    static @Nullable Contact read(Fields fields) throws IOException {
        String id = null;
        String username = null;
        String phoneNumber = null;
        String avatarUrl = null;
        String displayName = null;
        String conversationId = null;
        Instant lastActiveAt = null;
        Instant createdAt = null;
        while (fields.next(KNOWN)) {
            switch (fields.name()) {
                case "id" -> id = fields.text();
                case "username" -> username = fields.text();
                case "phone_number" -> phoneNumber = fields.text();
                case "avatar_url" -> avatarUrl = fields.text();
                case "display_name" -> displayName = fields.text();
                case "conversation_id" -> conversationId = fields.text();
                case "last_active_at" -> lastActiveAt = fields.timestamp();
                case "created_at" -> createdAt = fields.timestamp();
                default -> fields.keep();
            }
        }
        return id == null
                ? null
                : new Contact(
                        id,
                        username,
                        phoneNumber,
                        avatarUrl,
                        displayName,
                        conversationId,
                        lastActiveAt,
                        createdAt,
                        fields.kept());
    }
}
