package io.parra.webhooks.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body's {@code id}, {@code type} and {@code payload}, in whatever order they come.
 *
 * <p>The payload is read by its type in passing. Where it comes before the id or the type, or turns out to be of another
 * shape, it is read again from where it starts.
 */
final class EnvelopeReader {

    private static final KnownNames KNOWN = new KnownNames("id", "type", "payload");
    private static final int NOWHERE = -1;

    private final Source source;
    private final RawBody raw;

    private @Nullable String id;
    private @Nullable String type;
    private @Nullable ParraEvent event;
    private @Nullable JsonNode scalar;
    private int start = NOWHERE;

    EnvelopeReader(byte[] body) {
        this.source = new Source(body);
        this.raw = new RawBody(body);
    }

    ParraEvent read() throws IOException {
        try (JsonParser parser = source.parser()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedEventException("The body is not a JSON object");
            }
            Fields fields = new Fields(parser, source);
            while (fields.next(KNOWN)) {
                switch (fields.name()) {
                    case "id" -> id = text(parser, "id");
                    case "type" -> type = text(parser, "type");
                    case "payload" -> payload(parser);
                    default -> Json.skip(parser);
                }
            }
            if (parser.nextToken() != null) {
                throw new MalformedEventException("The body goes on after its JSON object");
            }
        }
        return event(given(id, "id"), given(type, "type"));
    }

    private void payload(JsonParser parser) throws IOException {
        if (parser.currentToken().isScalarValue()) {
            scalar = Json.tree(parser);
            return;
        }
        start = Json.offset(parser);
        if (id != null && type != null) {
            event = known(parser, source, id, type);
        } else {
            parser.skipChildren();
        }
    }

    private ParraEvent event(String id, String type) throws IOException {
        if (event == null && start != NOWHERE) {
            Source payload = source.from(start);
            try (JsonParser parser = payload.parser()) {
                parser.nextToken();
                event = known(parser, payload, id, type);
            }
        }
        if (event != null) {
            return event;
        }
        return new UnknownEvent(id, type, start == NOWHERE ? scalar : source.tree(start), raw);
    }

    /** Reads the object or array to its end; null unless it is the payload that the type promises. */
    private @Nullable ParraEvent known(JsonParser parser, Source from, String id, String type) throws IOException {
        Family<?> family = Family.of(type);
        if (family == null || !parser.hasToken(JsonToken.START_OBJECT)) {
            parser.skipChildren();
            return null;
        }
        return family.read(parser, id, type, raw, from);
    }

    private static String text(JsonParser parser, String field) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new MalformedEventException("The body's " + field + " is not a text");
        }
        return parser.getText();
    }

    private static String given(@Nullable String value, String field) {
        if (value == null) {
            throw new MalformedEventException("The body has no " + field);
        }
        return value;
    }
}
