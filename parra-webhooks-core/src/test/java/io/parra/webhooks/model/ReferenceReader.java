package io.parra.webhooks.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a body the slow and plain way, by way of a tree of it, to compare with. */
final class ReferenceReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(1000).build());
    }

    private ReferenceReader() {}

    /** The tree of a body that makes an event; null if it makes none. Throws where a number's exponent is too large. */
    static @Nullable JsonNode tree(byte[] body) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode tree = MAPPER.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
            return tree != null
                            && tree.path("id").isTextual()
                            && tree.path("type").isTextual()
                    ? tree
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    static @Nullable Message message(@Nullable JsonNode json) {
        String id = id(json);
        if (json == null || id == null) {
            return null;
        }
        return new Message(
                id,
                text(json.get("conversation_id")),
                contact(json.get("contact")),
                text(json.get("message")),
                reactions(json.get("reactions")),
                list(json.get("attachments"), ReferenceReader::attachment),
                time(json.get("read_at")),
                time(json.get("created_at")),
                time(json.get("updated_at")),
                rest(
                        json,
                        Map.of(
                                "conversation_id", ReferenceReader::text,
                                "contact", ReferenceReader::contact,
                                "message", ReferenceReader::text,
                                "reactions", ReferenceReader::reactions,
                                "attachments", node -> list(node, ReferenceReader::attachment),
                                "read_at", ReferenceReader::time,
                                "created_at", ReferenceReader::time,
                                "updated_at", ReferenceReader::time)));
    }

    private static @Nullable Contact contact(@Nullable JsonNode json) {
        String id = id(json);
        if (json == null || id == null) {
            return null;
        }
        return new Contact(
                id,
                text(json.get("username")),
                null,
                null,
                null,
                null,
                null,
                time(json.get("created_at")),
                rest(json, Map.of("username", ReferenceReader::text, "created_at", ReferenceReader::time)));
    }

    private static @Nullable Attachment attachment(@Nullable JsonNode json) {
        String id = id(json);
        if (json == null || id == null) {
            return null;
        }
        return new Attachment(
                id,
                null,
                text(json.get("filename")),
                null,
                null,
                size(json.get("file_size")),
                null,
                rest(json, Map.of("filename", ReferenceReader::text, "file_size", ReferenceReader::size)));
    }

    private static @Nullable List<Reaction> reactions(@Nullable JsonNode json) {
        if (json == null || !json.isArray()) {
            return null;
        }
        List<Reaction> reactions = new ArrayList<>();
        for (JsonNode element : json) {
            if (!element.isObject()) {
                return null;
            }
            for (Map.Entry<String, JsonNode> entry : element.properties()) {
                List<String> names = list(entry.getValue(), ReferenceReader::text);
                if (names == null) {
                    return null;
                }
                reactions.add(new Reaction(entry.getKey(), names));
            }
        }
        return reactions;
    }

    private static <T> @Nullable List<T> list(@Nullable JsonNode json, Function<JsonNode, @Nullable T> read) {
        if (json == null || !json.isArray()) {
            return null;
        }
        List<T> values = new ArrayList<>();
        for (JsonNode element : json) {
            T value = read.apply(element);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable String id(@Nullable JsonNode json) {
        return json != null && json.isObject() ? text(json.get("id")) : null;
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null ? null : json.textValue();
    }

    private static @Nullable Long size(@Nullable JsonNode json) {
        return json != null && json.isIntegralNumber() && json.canConvertToLong() ? json.longValue() : null;
    }

    private static @Nullable Instant time(@Nullable JsonNode json) {
        try {
            Long seconds = size(json);
            if (seconds != null) {
                return Instant.ofEpochSecond(seconds);
            }
            String text = text(json);
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, JsonNode> rest(JsonNode json, Map<String, Function<JsonNode, ?>> known) {
        Map<String, JsonNode> rest = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            Function<JsonNode, ?> read = known.get(entry.getKey());
            boolean lost = read == null || (!entry.getValue().isNull() && read.apply(entry.getValue()) == null);
            if (lost && !entry.getKey().equals("id")) {
                rest.put(entry.getKey(), entry.getValue());
            }
        }
        return rest;
    }
}
