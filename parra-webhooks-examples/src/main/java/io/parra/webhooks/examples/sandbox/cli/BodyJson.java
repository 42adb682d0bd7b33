package io.parra.webhooks.examples.sandbox.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;

/** JSON in and out, nothing rounded and nothing let pass that Parra could not have sent. */
final class BodyJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private BodyJson() {}

    /** The object that the bytes are; {@code origin} names them in a complaint. */
    static ObjectNode object(byte[] bytes, String origin) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
            throw Complaint.usage("In " + origin + " there is no JSON object.");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            String why = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
            throw Complaint.usage("In " + origin + " there is broken JSON" + where + ": " + why + ".");
        } catch (IOException e) {
            throw Complaint.unreadable(origin, e);
        }
    }

    /** The JSON value that a text is, or else the text. */
    static JsonNode literalOrText(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            return value.isMissingNode() ? TextNode.valueOf(text) : value;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    static byte[] bytes(ObjectNode object) {
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON could not be written", e);
        }
    }
}
