package io.parra.webhooks.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a reader of Parra's guide would write, and decently: the {@code ObjectMapper} is kept. Strict about nothing. */
final class HandWrittenReceiver {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final String secret;

    HandWrittenReceiver(String secret) {
        this.secret = secret;
    }

    /** A body of messages, as records. */
    Event event(byte[] body, String signature) throws GeneralSecurityException, IOException {
        check(body, signature);
        return MAPPER.readValue(body, Event.class);
    }

    /** Any body, as a tree. */
    JsonNode tree(byte[] body, String signature) throws GeneralSecurityException, IOException {
        check(body, signature);
        return MAPPER.readTree(body);
    }

    /** Any body, as a tree, where the framework hands it over as text. */
    JsonNode treeOfText(byte[] body, String signature) throws GeneralSecurityException, IOException {
        String text = new String(body, UTF_8);
        check(text.getBytes(UTF_8), signature);
        return MAPPER.readTree(text);
    }

    private void check(byte[] body, String signature) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        if (!HexFormat.of().formatHex(mac.doFinal(body)).equals(signature)) {
            throw new SecurityException("Request could not be verified");
        }
    }

    record Event(String id, String type, Message payload) {}

    record Message(
            String id,
            @JsonProperty("conversation_id") String conversationId,
            Contact contact,
            String message,
            List<JsonNode> reactions,
            List<JsonNode> attachments,
            @JsonProperty("read_at") Long readAt,
            @JsonProperty("created_at") Long createdAt,
            @JsonProperty("updated_at") Long updatedAt) {}

    record Contact(
            String id,
            String username,
            @JsonProperty("phone_number") String phoneNumber,
            @JsonProperty("avatar_url") String avatarUrl,
            @JsonProperty("last_active_at") Long lastActiveAt,
            @JsonProperty("created_at") Long createdAt) {}
}
