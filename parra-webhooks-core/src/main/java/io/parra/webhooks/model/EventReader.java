package io.parra.webhooks.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;
import java.util.Set;

/**
 * Makes events of bodies, as the section <em>Consuming webhooks</em> of Parra's guide describes them: a JSON object with
 * {@code id}, {@code type} and {@code payload}, of which the type's first part tells what the payload is.
 *
 * <p>One pass over the bytes, without reflection. Strict about JSON (RFC 8259): a key given twice or with half
 * a surrogate pair, bytes that are not UTF-8, anything after the object, more than 1,000 levels, a number of more than
 * 1,000 digits, or one with an exponent that {@link java.math.BigDecimal} cannot hold make a body malformed; a byte order
 * mark before it does not. Lenient about what Parra may add or leave out: see {@link UnknownEvent} and the
 * {@code additionalFields} of the payloads.
 *
 * <p>Proves nothing about who sent the body: verify its signature first. Immutable and thread-safe.
 */
public final class EventReader {

    /** Makes a reader; one is enough for all threads. */
    public EventReader() {}

    /**
     * Reads an event.
     *
     * @param body the bytes of a body; kept as the event's {@link ParraEvent#raw()} without a copy, so leave them
     *     unchanged afterwards
     * @return the event
     * @throws MalformedEventException if the body is no well-formed JSON object with the texts {@code id} and
     *     {@code type}
     */
    public ParraEvent read(byte[] body) {
        if (!StrictUtf8.accepts(body)) {
            throw new MalformedEventException("The body is not UTF-8 text");
        }
        try {
            return new EnvelopeReader(body).read();
        } catch (JacksonException e) {
            throw new MalformedEventException("The body is not well-formed JSON" + position(e.getLocation()));
        } catch (NumberFormatException e) {
            throw new MalformedEventException("The body holds a number with too large an exponent");
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory needs no input or output", e);
        }
    }

    /** {@return the types that Parra's guide lists; later versions may know more} */
    public static Set<String> knownTypes() {
        return Family.KNOWN_TYPES;
    }

    private static String position(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
