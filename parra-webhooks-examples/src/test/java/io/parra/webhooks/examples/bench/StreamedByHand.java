package io.parra.webhooks.examples.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's parser as it comes, which fills records by hand with what the guide's {@code message.updated} has. Strict about
 * nothing, and passes over what it does not know.
 */
final class StreamedByHand {

    private static final JsonFactory DEFAULTS = new JsonFactory();

    private StreamedByHand() {}

    static Event event(byte[] body) throws IOException {
        String id = null;
        String type = null;
        Message payload = null;
        try (JsonParser parser = DEFAULTS.createParser(body)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                switch (name) {
                    case "id" -> id = parser.getText();
                    case "type" -> type = parser.getText();
                    case "payload" -> payload = message(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        return new Event(id, type, payload);
    }

    private static Message message(JsonParser parser) throws IOException {
        String id = null;
        String conversationId = null;
        Contact contact = null;
        String text = null;
        List<Attachment> attachments = null;
        long readAt = 0;
        long createdAt = 0;
        long updatedAt = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getText();
                case "conversation_id" -> conversationId = parser.getText();
                case "contact" -> contact = contact(parser);
                case "message" -> text = parser.getText();
                case "attachments" -> attachments = attachments(parser);
                case "read_at" -> readAt = parser.getLongValue();
                case "created_at" -> createdAt = parser.getLongValue();
                case "updated_at" -> updatedAt = parser.getLongValue();
                default -> parser.skipChildren();
            }
        }
        return new Message(id, conversationId, contact, text, attachments, readAt, createdAt, updatedAt);
    }

    private static Contact contact(JsonParser parser) throws IOException {
        String id = null;
        String username = null;
        String phoneNumber = null;
        String avatarUrl = null;
        long lastActiveAt = 0;
        long createdAt = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getText();
                case "username" -> username = parser.getText();
                case "phone_number" -> phoneNumber = parser.getText();
                case "avatar_url" -> avatarUrl = parser.getText();
                case "last_active_at" -> lastActiveAt = parser.getLongValue();
                case "created_at" -> createdAt = parser.getLongValue();
                default -> parser.skipChildren();
            }
        }
        return new Contact(id, username, phoneNumber, avatarUrl, lastActiveAt, createdAt);
    }

    private static List<Attachment> attachments(JsonParser parser) throws IOException {
        List<Attachment> attachments = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            attachments.add(attachment(parser));
        }
        return attachments;
    }

    private static Attachment attachment(JsonParser parser) throws IOException {
        String id = null;
        String messageId = null;
        String filename = null;
        String fileUrl = null;
        String fileType = null;
        long fileSize = 0;
        long createdAt = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getText();
                case "message_id" -> messageId = parser.getText();
                case "filename" -> filename = parser.getText();
                case "file_url" -> fileUrl = parser.getText();
                case "file_type" -> fileType = parser.getText();
                case "file_size" -> fileSize = parser.getLongValue();
                case "created_at" -> createdAt = parser.getLongValue();
                default -> parser.skipChildren();
            }
        }
        return new Attachment(id, messageId, filename, fileUrl, fileType, fileSize, createdAt);
    }

    record Event(
            @Nullable String id,
            @Nullable String type,
            @Nullable Message payload) {}

    record Message(
            @Nullable String id,
            @Nullable String conversationId,
            @Nullable Contact contact,
            @Nullable String message,
            @Nullable List<Attachment> attachments,
            long readAt,
            long createdAt,
            long updatedAt) {}

    record Contact(
            @Nullable String id,
            @Nullable String username,
            @Nullable String phoneNumber,
            @Nullable String avatarUrl,
            long lastActiveAt,
            long createdAt) {}

    record Attachment(
            @Nullable String id,
            @Nullable String messageId,
            @Nullable String filename,
            @Nullable String fileUrl,
            @Nullable String fileType,
            long fileSize,
            long createdAt) {}
}
