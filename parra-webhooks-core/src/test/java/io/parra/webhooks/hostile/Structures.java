package io.parra.webhooks.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Random arrays and objects, and each with one mark (a bracket, a comma or a colon) left out, said twice, or put in place
 * of another, which always makes them no JSON; and some that random does not find.
 */
final class Structures {

    private static final int RANDOM_ONES = 60;
    private static final String MARKS = "[]{},:";
    private static final List<String> SCALARS =
            List.of("0", "-1.5e3", "true", "false", "null", "\"\"", "\"a\"", "\"[,]\"", "\"\\\"}\"");
    private static final List<String> NONE = List.of(
            "[1,]",
            "[,1]",
            "[,]",
            "[1 2]",
            "[1,,2]",
            "{\"a\":1,}",
            "{,}",
            "{\"a\"}",
            "{\"a\":}",
            "{:1}",
            "{\"a\" 1}",
            "{\"a\"=1}",
            "{a:1}",
            "{'a':1}",
            "{1:1}",
            "{null:1}",
            "{[]:1}",
            "{\"a\":1 \"b\":2}",
            "['a']",
            "[a]",
            "(1)",
            "<1>",
            "[/**/1]",
            "[1//\n]",
            "[#\n1]",
            "[\f1]",
            "[\u000b1]",
            "[\u00a01]",
            "[\u00001]",
            "True",
            "TRUE",
            "tru",
            "truee",
            "nul",
            "nulll",
            "undefined",
            "None",
            "...",
            "$",
            "\u0000",
            "[\"a\",\n4\n,1,");

    private final Random random = new Random(8259);
    private final List<JsonDocument> documents = new ArrayList<>();

    private Structures() {}

    static Stream<JsonDocument> documents() {
        Structures structures = new Structures();
        for (int i = 0; i < RANDOM_ONES; i++) {
            structures.addRandom();
        }
        return Stream.concat(
                structures.documents.stream(),
                NONE.stream().flatMap(value -> JsonDocument.everywhere(value, Verdict.NOT_JSON).stream()));
    }

    private void addRandom() {
        List<String> tokens = new ArrayList<>();
        addValue(tokens, 1 + random.nextInt(4));
        add(tokens, Verdict.JSON);
        List<Integer> marks = Stream.iterate(0, i -> i < tokens.size(), i -> i + 1)
                .filter(i -> MARKS.contains(tokens.get(i)))
                .toList();
        for (int way = 0; way < 6 && !marks.isEmpty(); way++) {
            int at = marks.get(random.nextInt(marks.size()));
            List<String> changed = new ArrayList<>(tokens);
            switch (way % 3) {
                case 0 -> changed.remove(at);
                case 1 -> changed.add(at, tokens.get(at));
                default -> changed.set(at, other(tokens.get(at)));
            }
            add(changed, Verdict.NOT_JSON);
        }
    }

    /** A comma for a colon in an object, a colon for a comma anywhere, and the bracket of the other kind. */
    private static String other(String mark) {
        return String.valueOf("{}[]:,".charAt(MARKS.indexOf(mark)));
    }

    private void add(List<String> tokens, Verdict verdict) {
        String white = List.of(" ", "\n", "\r\n\t", "  ").get(random.nextInt(4));
        documents.add(JsonDocument.at(documents.size(), String.join(white, tokens), verdict));
    }

    private void addValue(List<String> tokens, int depth) {
        if (depth == 0) {
            tokens.add(SCALARS.get(random.nextInt(SCALARS.size())));
            return;
        }
        boolean array = random.nextBoolean();
        tokens.add(array ? "[" : "{");
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                tokens.add(",");
            }
            if (!array) {
                tokens.add("\"k" + i + "\"");
                tokens.add(":");
            }
            addValue(tokens, random.nextInt(depth));
        }
        tokens.add(array ? "]" : "}");
    }
}
