package io.parra.webhooks.examples.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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

    /** Makes a string of each text that is a value, and nothing else. */
    static int lengthOfTexts(byte[] body) throws IOException {
        int length = 0;
        try (JsonParser parser = DEFAULTS.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    length += parser.getText().length();
                }
            }
        }
        return length;
    }
}
