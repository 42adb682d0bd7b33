package io.parra.webhooks.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Bodies that a small grammar makes: near enough to events of messages to be interesting, and mostly well-formed. */
final class RandomBodies {

    private static final List<String> TYPES =
            List.of("message.created", "message.deleted", "message.pinned", "reaction.created", "");
    private static final List<String> NAMES = List.of(
            "id",
            "type",
            "payload",
            "contact",
            "message",
            "reactions",
            "attachments",
            "read_at",
            "created_at",
            "updated_at",
            "conversation_id",
            "username",
            "filename",
            "file_size",
            "heart",
            "i\\u0064",
            "\u2019",
            "new");
    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-7",
            "1767196800",
            "99999999999999999999",
            "\"\"",
            "\"ada\"",
            "\"2026-01-01T00:00:00Z\"",
            "\"\\ud83d\\ude00 \u2019\"",
            "\"\\ud800\"",
            "\"}{\\\"\"");
    private static final List<String> WHITE = List.of("", "", "", " ", "\n", "\r\n\t");

    private final Random random;

    RandomBodies(long seed) {
        random = new Random(seed);
    }

    String next() {
        List<String> fields = new ArrayList<>();
        fields.add("\"id\":" + (often() ? "\"e1\"" : value(1)));
        fields.add("\"type\":\"" + any(TYPES) + "\"");
        fields.add("\"payload\":" + (often() ? message() : value(4)));
        if (!often()) {
            fields.remove(random.nextInt(fields.size()));
        }
        if (random.nextBoolean()) {
            fields.add(field(3));
        }
        return (often() ? "" : "\ufeff") + object(fields) + (often() ? "" : any(SCALARS));
    }

    private String message() {
        List<String> fields = new ArrayList<>();
        fields.add("\"id\":" + (often() ? "\"m1\"" : value(2)));
        fields.add("\"contact\":" + (often() ? "{\"id\":\"c1\",\"username\":" + value(1) + "}" : value(3)));
        fields.add("\"reactions\":" + (often() ? "[{\"heart\":[\"ada\"]},{\"star\":" + value(2) + "}]" : value(3)));
        fields.add("\"attachments\":[{\"id\":" + value(1) + ",\"file_size\":" + value(1) + "}]");
        fields.add("\"created_at\":" + value(1));
        while (random.nextBoolean()) {
            fields.add(field(3));
        }
        return object(fields);
    }

    private String value(int depth) {
        if (depth == 0 || often()) {
            return any(SCALARS);
        }
        List<String> parts = new ArrayList<>();
        boolean array = random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(array ? value(depth - 1) : field(depth - 1));
        }
        return array ? "[" + String.join(",", parts) + "]" : object(parts);
    }

    private String field(int depth) {
        return "\"" + any(NAMES) + "\"" + any(WHITE) + ":" + any(WHITE) + value(depth);
    }

    private String object(List<String> fields) {
        List<String> shuffled = new ArrayList<>(fields);
        Collections.shuffle(shuffled, random);
        return any(WHITE) + "{" + String.join("," + any(WHITE), shuffled) + any(WHITE) + "}" + any(WHITE);
    }

    private boolean often() {
        return random.nextInt(6) != 0;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
