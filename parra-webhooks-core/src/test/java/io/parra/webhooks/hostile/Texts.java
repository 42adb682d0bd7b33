package io.parra.webhooks.hostile;

import static io.parra.webhooks.hostile.JsonDocument.utf8;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts and keys with every escape, with what only looks like one, with raw controls, and with what is not UTF-8. */
final class Texts {

    private static final List<String> ESCAPES = List.of(
            "\\\"",
            "\\\\",
            "\\/",
            "\\b",
            "\\f",
            "\\n",
            "\\r",
            "\\t",
            "\\u0000",
            "\\u001b",
            "\\u00e9",
            "\\u00E9",
            "\\u2028",
            "\\uffff",
            "\\uFEFF",
            "\\ud83d\\ude00",
            "\\uD834\\uDD1E",
            "\\\\u0041");
    private static final List<String> RAW = List.of(
            "",
            " ",
            "'",
            "/",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u00e9",
            "\u05d0\u0627",
            "\u200b\u202e",
            "\u2028\u2029",
            "\u4e2d\u6587",
            "\ufeff",
            "\ufffe\uffff",
            "\ue000",
            "\ud83d\ude00",
            "\udbff\udfff",
            "e\u0301");
    private static final List<String> HALF_PAIRS =
            List.of("\\ud800", "\\udc00", "\\ude00\\ud83d", "\\ud83d\\u0041", "\\ud83dx", "\\ud83d\\ud83d");
    private static final List<String> NO_ESCAPES = List.of(
            "\\",
            "\\x41",
            "\\'",
            "\\a",
            "\\v",
            "\\0",
            "\\e",
            "\\U0041",
            "\\u",
            "\\u12",
            "\\u12g4",
            "\\u-123",
            "\\u 123",
            "\\u{41}",
            "\\\n",
            "\\\u00e9",
            "\"",
            "\"\"",
            "\\u\uff10\uff10\uff14\uff11");
    /** Overlong forms, encoded surrogates, beyond Unicode, cut short, continuations of nothing, never used. */
    private static final List<String> NOT_UTF_8 = List.of(
            "c080",
            "c1bf",
            "c0a2",
            "e08080",
            "e080af",
            "e09fbf",
            "f0808080",
            "f08fbfbf",
            "eda080",
            "edbfbf",
            "eda0bdedb880",
            "f4908080",
            "f5808080",
            "f888808080",
            "fc8480808080",
            "c3",
            "e2",
            "e282",
            "f0",
            "f09f",
            "f09f98",
            "80",
            "bf",
            "8080",
            "c3c3a9",
            "e9",
            "ff",
            "fe",
            "fffe",
            "feff");

    private Texts() {}

    static Stream<JsonDocument> documents() {
        List<JsonDocument> documents = new ArrayList<>();
        ESCAPES.forEach(text -> add(documents, text, Verdict.JSON, Verdict.JSON));
        RAW.forEach(text -> add(documents, utf8(text), Verdict.JSON, Verdict.JSON));
        HALF_PAIRS.forEach(text -> add(documents, text, Verdict.TAKEN, Verdict.REFUSED));
        NO_ESCAPES.forEach(text -> add(documents, utf8(text), Verdict.NOT_JSON, Verdict.NOT_JSON));
        NOT_UTF_8.forEach(hex -> add(
                documents, new String(HexFormat.of().parseHex(hex), ISO_8859_1), Verdict.NOT_JSON, Verdict.NOT_JSON));
        IntStream.range(0, ' ')
                .mapToObj(control -> String.valueOf((char) control))
                .forEach(text -> add(documents, text, Verdict.NOT_JSON, Verdict.NOT_JSON));
        return documents.stream();
    }

    private static void add(List<JsonDocument> documents, String text, Verdict inText, Verdict inKey) {
        int place = documents.size() / 3;
        documents.add(JsonDocument.at(place, "\"" + text + "\"", inText));
        documents.add(JsonDocument.at(place, "\"a" + text + "z\"", inText));
        documents.add(JsonDocument.at(place, "{\"a" + text + "z\":1}", inKey));
    }
}
