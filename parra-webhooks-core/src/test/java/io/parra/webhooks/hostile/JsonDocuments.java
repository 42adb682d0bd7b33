package io.parra.webhooks.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Malformed and borderline JSON, put together by grammar: each part knows whether the grammar allows it. */
public final class JsonDocuments {

    private static final int LARGE = 10_000;

    private JsonDocuments() {}

    /** {@return all documents, no two alike, none over the usual limit of a body} */
    public static List<JsonDocument> all() {
        return Stream.of(
                        Numbers.documents(),
                        Texts.documents(),
                        Keys.documents(),
                        Structures.documents(),
                        Encodings.documents(),
                        Sizes.documents())
                .flatMap(documents -> documents)
                .distinct()
                .toList();
    }

    /** {@return a sample of every family: one in so many, and one in so many of the large ones} */
    public static List<JsonDocument> oneIn(int some) {
        List<JsonDocument> all = all();
        Stream<JsonDocument> small =
                all.stream().filter(document -> document.bytes().length() < LARGE);
        Stream<JsonDocument> large =
                all.stream().filter(document -> document.bytes().length() >= LARGE);
        return Stream.concat(every(some, small.toList()), every(some, large.toList()))
                .toList();
    }

    private static Stream<JsonDocument> every(int step, List<JsonDocument> documents) {
        return Stream.iterate(0, i -> i < documents.size(), i -> i + step).map(documents::get);
    }
}
