package io.parra.webhooks.hostile;

import static io.parra.webhooks.hostile.JsonDocument.everywhere;

import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Depth, length and number: whatever could cost time, stack or heap, in bodies of up to 256 KiB. */
final class Sizes {

    private static final int MANY = 100_000;

    private Sizes() {}

    static Stream<JsonDocument> documents() {
        return Stream.of(depths(), numbers(), texts(), crowds()).flatMap(Collection::stream);
    }

    private static List<JsonDocument> depths() {
        return Stream.of(
                        everywhere("[".repeat(MANY) + "]".repeat(MANY), Verdict.REFUSED),
                        everywhere("[".repeat(MANY), Verdict.NOT_JSON),
                        everywhere("]".repeat(MANY), Verdict.NOT_JSON),
                        everywhere("{\"a\":".repeat(40_000) + "0" + "}".repeat(40_000), Verdict.REFUSED),
                        everywhere("{\"a\":[".repeat(30_000), Verdict.NOT_JSON),
                        everywhere("[".repeat(990) + "]".repeat(990), Verdict.JSON),
                        everywhere(crowd(130, i -> "[".repeat(980) + "]".repeat(980)), Verdict.JSON),
                        List.of(
                                new JsonDocument("[".repeat(MANY), Verdict.NOT_JSON),
                                new JsonDocument("{\"id\":".repeat(40_000), Verdict.NOT_JSON)))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<JsonDocument> numbers() {
        return Stream.of(
                        everywhere("9".repeat(MANY), Verdict.REFUSED),
                        everywhere("-1." + "3".repeat(MANY), Verdict.REFUSED),
                        everywhere("1e" + "0".repeat(MANY) + "1", Verdict.REFUSED),
                        everywhere("9".repeat(1000), Verdict.JSON),
                        everywhere("0." + "0".repeat(990) + "1", Verdict.JSON),
                        everywhere("1e400000000", Verdict.TAKEN),
                        everywhere("-1e400000000", Verdict.TAKEN),
                        everywhere("1e-400000000", Verdict.TAKEN),
                        everywhere("9.99E+2000000000", Verdict.TAKEN),
                        everywhere(crowd(250, i -> i % 9 + "9".repeat(998)), Verdict.NOT_JSON),
                        everywhere(crowd(250, i -> "1" + "9".repeat(998)), Verdict.JSON),
                        everywhere(crowd(20_000, i -> "1e400000000"), Verdict.TAKEN))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<JsonDocument> texts() {
        return Stream.of(
                        everywhere("\"" + "x".repeat(250_000) + "\"", Verdict.JSON),
                        everywhere("\"" + "9".repeat(250_000) + "\"", Verdict.JSON),
                        everywhere("\"" + "\\u0041".repeat(40_000) + "\"", Verdict.JSON),
                        everywhere("\"" + "\\".repeat(250_000) + "\"", Verdict.JSON),
                        everywhere("\"" + JsonDocument.utf8("\ud83d\ude00").repeat(60_000) + "\"", Verdict.JSON),
                        everywhere("{\"" + "k".repeat(250_000) + "\":1}", Verdict.JSON),
                        everywhere("{\"" + "\\u006b".repeat(40_000) + "\":1}", Verdict.JSON),
                        everywhere(" ".repeat(250_000) + "0", Verdict.JSON),
                        everywhere("\"" + "x".repeat(250_000), Verdict.NOT_JSON))
                .flatMap(Collection::stream)
                .toList();
    }

    /** The keys of the third all have one hash code as a {@link String}. */
    private static List<JsonDocument> crowds() {
        return Stream.of(
                        everywhere(object(15_000, i -> "k" + i), Verdict.JSON),
                        everywhere(object(15_000, i -> i == 14_999 ? "k0" : "k" + i), Verdict.REFUSED),
                        everywhere(object(8_192, Sizes::collidingKey), Verdict.JSON),
                        everywhere(object(20_000, i -> Integer.toString(i, 36)), Verdict.JSON),
                        everywhere(crowd(80_000, i -> "[]"), Verdict.JSON),
                        everywhere(crowd(80_000, i -> "{}"), Verdict.JSON),
                        everywhere(crowd(MANY, i -> "0"), Verdict.JSON),
                        everywhere(crowd(20_000, i -> "{\"id\":\"\"}"), Verdict.JSON),
                        everywhere(crowd(20_000, i -> "{\"a\":[7]}"), Verdict.JSON))
                .flatMap(Collection::stream)
                .toList();
    }

    private static String collidingKey(int number) {
        return IntStream.range(0, 13)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private static String object(int size, IntFunction<String> key) {
        return IntStream.range(0, size)
                .mapToObj(i -> "\"" + key.apply(i) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String crowd(int size, IntFunction<String> element) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
    }
}
