package io.parra.webhooks.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks the fields of the object that a parser stands on.
 *
 * <p>Each value is asked for in the kind that is expected of it. A JSON null gives null. A value of another kind gives null
 * too and is kept as it came, as are the fields that nobody asks for.
 */
final class Fields {

    private final JsonParser parser;
    private final Source source;
    private final Map<String, JsonNode> kept = new LinkedHashMap<>(0);
    private String name = "";

    Fields(JsonParser parser, Source source) {
        this.parser = parser;
        this.source = source;
    }

    /** Moves to the next field's value; false at the end of the object. */
    boolean next() throws IOException {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return false;
        }
        name = parser.currentName();
        parser.nextToken();
        return true;
    }

    String name() {
        return name;
    }

    @Nullable
    String text() throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return parser.getText();
        }
        keepUnlessNull();
        return null;
    }

    @Nullable
    Boolean bool() throws IOException {
        if (parser.currentToken().isBoolean()) {
            return parser.getBooleanValue();
        }
        keepUnlessNull();
        return null;
    }

    @Nullable
    Long integer() throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        keepUnlessNull();
        return null;
    }

    @Nullable
    Instant timestamp() throws IOException {
        Instant time = Timestamps.read(parser);
        if (time == null) {
            keepUnlessNull();
        }
        return time;
    }

    <T> @Nullable T object(PayloadShape<T> shape) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            keepUnlessNull();
            return null;
        }
        int start = Json.offset(parser);
        T value = shape.read(new Fields(parser, source));
        if (value == null) {
            keepFrom(start);
        }
        return value;
    }

    /** A list of objects. If one element does not fit, none is taken, and the array is kept whole. */
    <T> @Nullable List<T> objects(PayloadShape<T> shape) throws IOException {
        return list(() -> parser.hasToken(JsonToken.START_OBJECT) ? shape.read(new Fields(parser, source)) : null);
    }

    /** A list of texts. If one element is none, none is taken, and the array is kept whole. */
    @Nullable
    List<String> texts() throws IOException {
        return list(() -> parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null);
    }

    private <T> @Nullable List<T> list(Element<T> element) throws IOException {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            keepUnlessNull();
            return null;
        }
        int start = Json.offset(parser);
        List<T> values = new ArrayList<>();
        boolean fits = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            T value = element.read();
            if (value != null) {
                values.add(value);
            } else {
                fits = false;
                parser.skipChildren();
            }
        }
        if (fits) {
            return Collections.unmodifiableList(values);
        }
        keepFrom(start);
        return null;
    }

    /** Keeps the value as it came. */
    void keep() throws IOException {
        kept.put(name, Json.tree(parser));
    }

    /** What was kept, in the order of the body. */
    Map<String, JsonNode> kept() {
        return kept.isEmpty() ? Map.of() : Collections.unmodifiableMap(kept);
    }

    private void keepUnlessNull() throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            keep();
        }
    }

    /** For an object or array that was read to its end before it turned out not to fit. */
    private void keepFrom(int start) throws IOException {
        kept.put(name, source.tree(start));
    }

    @FunctionalInterface
    private interface Element<T> {
        @Nullable
        T read() throws IOException;
    }
}
