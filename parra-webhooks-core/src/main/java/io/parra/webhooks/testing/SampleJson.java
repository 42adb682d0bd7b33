package io.parra.webhooks.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies as maps of what JSON knows, and back. */
final class SampleJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SampleJson() {}

    static Map<String, @Nullable Object> read(byte[] body) {
        try {
            return object(MAPPER.readValue(body, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A map of its own, in the same order. */
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> copy.put(String.valueOf(name), field));
        }
        return copy;
    }

    static byte[] write(Map<String, @Nullable Object> body) {
        try {
            return MAPPER.writeValueAsBytes(plain(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts, numbers, lists and maps can be written", e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Instant time) {
            return time.getEpochSecond();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        if (value instanceof Map<?, ?>) {
            Map<String, @Nullable Object> plain = object(value);
            plain.replaceAll((name, field) -> plain(field));
            return plain;
        }
        throw new IllegalArgumentException("A field of a sample cannot be a "
                + value.getClass().getName()
                + ": set a text, a number, a boolean, null, a list, a map, or an Instant");
    }
}
