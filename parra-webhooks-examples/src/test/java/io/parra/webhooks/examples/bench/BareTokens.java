package io.parra.webhooks.examples.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Jackson as it comes, which passes over every token. */
final class BareTokens {

    private static final JsonFactory DEFAULTS = new JsonFactory();

    private BareTokens() {}

    static int count(byte[] body) throws IOException {
        int count = 0;
        try (JsonParser parser = DEFAULTS.createParser(body)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }
}
