package io.parra.webhooks.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file attached to a message: the payload of {@code attachment.*}, and part of a message.
 *
 * <p>Immutable and thread-safe. Every component but the id may be null. Parra's guide names the type only; the fields are
 * likely.
 *
 * @param id the attachment's id
 * @param messageId the message that it is attached to
 * @param filename the file's name
 * @param fileUrl where the file is, as text: not checked to be a URL
 * @param fileType the file's media type, such as {@code image/png}
 * @param fileSize the file's size in bytes
 * @param createdAt when it was attached
 * @param additionalFields what came besides, by its JSON name: unknown fields, and known ones whose value was not of the
 *     expected kind; never null, not to be changed
 */
public record Attachment(
        String id,
        @Nullable String messageId,
        @Nullable String filename,
        @Nullable String fileUrl,
        @Nullable String fileType,
        @Nullable Long fileSize,
        @Nullable Instant createdAt,
        Map<String, JsonNode> additionalFields) {

    private static final KnownNames KNOWN =
            new KnownNames("id", "message_id", "filename", "file_url", "file_type", "file_size", "created_at");

    /** Null if the fields hold no text {@code id}. */
    static @Nullable Attachment read(Fields fields) throws IOException {
        String id = null;
        String messageId = null;
        String filename = null;
        String fileUrl = null;
        String fileType = null;
        Long fileSize = null;
        Instant createdAt = null;
        while (fields.next(KNOWN)) {
            switch (fields.name()) {
                case "id" -> id = fields.text();
                case "message_id" -> messageId = fields.text();
                case "filename" -> filename = fields.text();
                case "file_url" -> fileUrl = fields.text();
                case "file_type" -> fileType = fields.text();
                case "file_size" -> fileSize = fields.integer();
                case "created_at" -> createdAt = fields.timestamp();
                default -> fields.keep();
            }
        }
        return id == null
                ? null
                : new Attachment(id, messageId, filename, fileUrl, fileType, fileSize, createdAt, fields.kept());
    }
}
