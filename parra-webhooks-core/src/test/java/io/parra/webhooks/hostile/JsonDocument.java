package io.parra.webhooks.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A body, and what must become of it once it is signed.
 *
 * @param bytes a character for each byte
 * @param verdict what must become of it
 */
public record JsonDocument(String bytes, Verdict verdict) {

    /** Where in a body a value is read, kept, or passed over, in each of the ways that there are. */
    private static final List<String> PLACES = List.of(
            "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"new\":%}}",
            "{\"id\":\"e1\",\"type\":\"message.created\",\"payload\":{\"id\":\"m1\",\"created_at\":%}}",
            "{\"id\":\"e1\",\"type\":\"attachment.created\",\"payload\":{\"id\":\"a1\",\"file_size\":%}}",
            "{\"id\":\"e1\",\"type\":\"reaction.created\",\"payload\":%}",
            "{\"id\":\"e1\",\"type\":\"contact.deleted\",\"payload\":[{\"new\":[%]}]}",
            "{\"id\":\"e1\",\"type\":\"message.created\",\"payload\":{\"id\":\"m1\",\"reactions\":[{\"heart\":[%]}]}}",
            "{\"payload\":{\"id\":\"m1\",\"contact\":%},\"id\":\"e1\",\"type\":\"message.created\"}",
            "{\"new\":%,\"id\":\"e1\",\"type\":\"contact.created\"}");

    /** The same for every one of some values: each in the next place. */
    static JsonDocument at(int place, String value, Verdict verdict) {
        return new JsonDocument(PLACES.get(place % PLACES.size()).replace("%", value), verdict);
    }

    /** A value in every place. */
    static List<JsonDocument> everywhere(String value, Verdict verdict) {
        return PLACES.stream()
                .map(place -> new JsonDocument(place.replace("%", value), verdict))
                .toList();
    }

    /** {@return the bytes of a text in UTF-8, a character for each} */
    static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** {@return the bytes of the body} */
    public byte[] body() {
        return bytes.getBytes(ISO_8859_1);
    }

    /** {@return the verdict, and of the bytes as many as fit a line, escaped} */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder(verdict + " of " + bytes.length() + " bytes: ");
        bytes.chars()
                .limit(200)
                .forEach(c ->
                        shown.append(c >= ' ' && c < 0x7f ? String.valueOf((char) c) : String.format("<%02x>", c)));
        return shown.toString();
    }
}
