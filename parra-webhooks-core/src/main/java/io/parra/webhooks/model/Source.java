package io.parra.webhooks.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** A body from one of its bytes on. Offsets count from that byte, as they do in a parser of it. */
final class Source {

    private final byte[] body;
    private final int start;

    Source(byte[] body) {
        this(body, 0);
    }

    private Source(byte[] body, int start) {
        this.body = body;
        this.start = start;
    }

    Source from(int offset) {
        return new Source(body, start + offset);
    }

    JsonParser parser() throws IOException {
        return Parsers.of(body, start);
    }

    /** The object or array that starts at the offset; what follows it is left alone. */
    JsonNode tree(int offset) throws IOException {
        try (JsonParser parser = from(offset).parser()) {
            return Json.tree(parser);
        }
    }
}
