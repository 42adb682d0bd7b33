package io.parra.webhooks.examples.sandbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.MalformedEventException;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.model.RawBody;
import io.parra.webhooks.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The body of an event that can be fired.
 *
 * @param eventId the {@code id} in it
 * @param type the {@code type} in it
 * @param bytes its exact bytes
 */
public record EventBody(String eventId, String type, RawBody bytes) {

    private static final EventReader READER = new EventReader();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BYTES = 1024 * 1024;

    /** The text as it is, if it is an event of one of the 15 types. */
    public static EventBody of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw Refused.invalid("The body has more than " + MAX_BYTES + " bytes.");
        }
        try {
            ParraEvent event = READER.read(bytes);
            return new EventBody(event.id(), EventTypes.require(event.type()), RawBody.of(bytes));
        } catch (MalformedEventException e) {
            throw Refused.invalid(e.getMessage() + ": an event is a JSON object with the texts \"id\" and \"type\".");
        }
    }

    /** A realistic one of a type, with an event id and a payload id that are new. */
    public static EventBody sample(String type) {
        byte[] sample = Samples.body(EventTypes.require(type));
        try {
            JsonNode json = JSON.readTree(sample);
            String text = new String(sample, UTF_8)
                    .replace(json.path("id").textValue(), Ids.next())
                    .replace(json.path("payload").path("id").textValue(), Ids.next());
            return of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same text but for the event's id, which is a new one. */
    public EventBody withFreshId() {
        String text = text();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean id = token == JsonToken.VALUE_STRING
                        && parser.getParsingContext().getParent().inRoot()
                        && "id".equals(parser.currentName());
                if (id) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    parser.finishToken();
                    int end = (int) parser.currentLocation().getCharOffset();
                    return of(text.substring(0, start) + '"' + Ids.next() + '"' + text.substring(end));
                }
            }
            throw new IllegalStateException("An event has an id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of it. */
    public String text() {
        return new String(bytes.bytes(), UTF_8);
    }
}
