package io.parra.webhooks.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes parsers that share the names of fields which they have met, and forget them all from time to time.
 *
 * <p>Jackson shares up to 6,000 names, however long: by itself it would hold 6,000 keys of a body's size each, and copy them
 * all for every body with a new one.
 */
final class Parsers {

    /** So many bytes of bodies hold no more bytes of names, and are enough to learn all usual names many times over. */
    private static final int FORGETS_AFTER_BYTES = 1 << 20;

    private static volatile Parsers current = new Parsers();

    private final JsonFactory factory = Json.factory();
    private final AtomicLong bytes = new AtomicLong();

    private Parsers() {}

    static JsonParser of(byte[] body, int start) throws IOException {
        int length = body.length - start;
        Parsers parsers = current;
        if (parsers.bytes.addAndGet(length) > FORGETS_AFTER_BYTES) {
            current = new Parsers();
        }
        return parsers.factory.createParser(body, start, length);
    }
}
