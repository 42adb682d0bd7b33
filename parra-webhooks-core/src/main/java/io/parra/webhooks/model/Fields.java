package io.parra.webhooks.model;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private String name = "";
    private int likely;
    private long cameKnown;
    private @Nullable Set<String> cameUnknown;
    private @Nullable Map<String, JsonNode> kept;

    Fields(JsonParser parser, Source source) {
        this.parser = parser;
        this.source = source;
    }

    /** Moves to the next field's value; false at the end of the object. Throws if there was a field of this name before. */
    boolean next(KnownNames known) throws IOException {
        if (likely < known.count() && parser.nextFieldName(known.at(likely))) {
            came(known.at(likely).getValue(), likely);
        } else {
            String next = likely < known.count() ? parser.currentName() : parser.nextFieldName();
            if (!parser.hasToken(JsonToken.FIELD_NAME)) {
                return false;
            }
            came(next, known.place(next));
        }
        parser.nextToken();
        return true;
    }

    private void came(String next, int place) throws JsonParseException {
        boolean again;
        if (place >= 0) {
            again = (cameKnown & 1L << place) != 0;
            cameKnown |= 1L << place;
            likely = nextToCome(place);
        } else {
            if (cameUnknown == null) {
                cameUnknown = new HashSet<>();
            }
            again = !cameUnknown.add(next);
        }
        if (again) {
            throw new JsonParseException(parser, Json.KEY_TWICE);
        }
        name = next;
    }

    /** The first place after this one whose field has not come: where the order is another, none is expected twice. */
    private int nextToCome(int place) {
        return Long.numberOfTrailingZeros(~cameKnown & -2L << place);
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
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        boolean fits = true;
        do {
            T value = element.read();
            if (value != null) {
                values.add(value);
            } else {
                fits = false;
                parser.skipChildren();
            }
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        if (fits) {
            return Collections.unmodifiableList(values);
        }
        keepFrom(start);
        return null;
    }

    /** Keeps the value as it came. */
    void keep() throws IOException {
        keep(Json.tree(parser));
    }

    /** What was kept, in the order of the body. */
    Map<String, JsonNode> kept() {
        return kept == null ? Map.of() : Collections.unmodifiableMap(kept);
    }

    private void keep(JsonNode value) {
        if (kept == null) {
            kept = new LinkedHashMap<>();
        }
        kept.put(name, value);
    }

    private void keepUnlessNull() throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            keep();
        }
    }

    /** For an object or array that was read to its end before it turned out not to fit. */
    private void keepFrom(int start) throws IOException {
        keep(source.tree(start));
    }

    @FunctionalInterface
    private interface Element<T> {
        @Nullable
        T read() throws IOException;
    }
}
