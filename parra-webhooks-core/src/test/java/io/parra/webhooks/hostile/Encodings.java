package io.parra.webhooks.hostile;

import static io.parra.webhooks.hostile.JsonDocument.utf8;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole bodies in other encodings, and with something before, behind or between their tokens. */
final class Encodings {

    private static final String BODY =
            "{\"id\":\"e1\",\"type\":\"message.created\",\"payload\":{\"id\":\"m1\",\"message\":\"\u00e9\u4e2d\ud83d\ude00\"}}";
    private static final List<String> OTHERS = List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE");
    private static final List<String> WHITE = List.of("", " ", "\t", "\n", "\r", "\r\n", " \t\n\r ");
    private static final List<String> NOT_WHITE = List.of(
            "\0",
            "\u0001",
            "\u000b",
            "\f",
            "\u001a",
            "\u001b[2J",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u200b",
            "\u2028",
            "\u3000",
            "\ufeff\ufeff",
            " \ufeff",
            ",",
            "]",
            "}",
            "{}",
            "[]",
            "null",
            "0",
            "\"\"",
            ")]}',\n",
            "//",
            "/**/",
            "#",
            ";",
            "\u001e");

    private Encodings() {}

    static Stream<JsonDocument> documents() {
        List<JsonDocument> documents = new ArrayList<>();
        for (String white : WHITE) {
            documents.add(new JsonDocument(white + utf8(BODY), Verdict.JSON));
            documents.add(new JsonDocument(utf8(BODY) + white, Verdict.JSON));
            documents.add(new JsonDocument(utf8(BODY.replace(",", white + "," + white)), Verdict.JSON));
            documents.add(new JsonDocument(utf8("\ufeff" + white + BODY), Verdict.TAKEN));
            documents.add(new JsonDocument(utf8(white), Verdict.NOT_JSON));
        }
        for (String text : NOT_WHITE) {
            documents.add(new JsonDocument(utf8(text + BODY), Verdict.NOT_JSON));
            documents.add(new JsonDocument(utf8(BODY + text), Verdict.NOT_JSON));
            documents.add(new JsonDocument(utf8(BODY.replace("\"payload\"", text + "\"payload\"")), Verdict.NOT_JSON));
        }
        documents.add(new JsonDocument(utf8(BODY + "\ufeff"), Verdict.NOT_JSON));
        documents.add(new JsonDocument(utf8(BODY + BODY), Verdict.NOT_JSON));
        documents.add(new JsonDocument(BODY.replaceAll("[^\\x00-\\xff]", ""), Verdict.NOT_JSON));
        for (String name : OTHERS) {
            Charset charset = Charset.forName(name);
            for (String text : List.of(BODY, "\ufeff" + BODY, "{}", "\ufeff")) {
                documents.add(new JsonDocument(new String(text.getBytes(charset), ISO_8859_1), Verdict.NOT_JSON));
            }
        }
        for (int cut = 1; cut < utf8(BODY).length(); cut++) {
            documents.add(new JsonDocument(utf8(BODY).substring(0, cut), Verdict.NOT_JSON));
        }
        return documents.stream();
    }
}
