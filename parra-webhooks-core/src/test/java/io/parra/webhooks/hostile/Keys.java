package io.parra.webhooks.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keys that come twice in one object, at every level, as they are or written with escapes, and keys that are only alike. */
final class Keys {

    private static final List<List<String>> SAME = List.of(
            List.of("k", "k"),
            List.of("k", "\\u006b"),
            List.of("\\u006B", "\\u006b"),
            List.of("", ""),
            List.of("a/b", "a\\/b"),
            List.of(JsonDocument.utf8("\u00e9"), "\\u00E9"),
            List.of(JsonDocument.utf8("\ud83d\ude00"), "\\ud83d\\ude00"),
            List.of("\\u0000", "\\u0000"),
            List.of("id", "i\\u0064"),
            List.of("username", "\\u0075sername"));
    private static final List<List<String>> ALIKE = List.of(
            List.of("k", "K"),
            List.of("k", "k "),
            List.of("k", "\\\\u006b"),
            List.of("", "\\u0000"),
            List.of(JsonDocument.utf8("\u00e9"), JsonDocument.utf8("e\u0301")),
            List.of("\\ud83d\\ude00", "\\ud83d\\ude01"));
    private static final List<String> OWN = List.of(
            "'id':'e1','id':'e1','type':'x'",
            "'id':'e1','type':'x','\\u0074ype':'x'",
            "'id':'e1','type':'x','payload':1,'payload':1",
            "'id':'e1','type':'x','payload':{},'p\\u0061yload':null",
            "'payload':{'id':'c1'},'id':'e1','type':'contact.created','payload':{'id':'c1'}",
            "'new':1,'id':'e1','type':'x','new':1",
            "'id':'e1','type':'contact.created','payload':{'id':'c1','id':'c1'}",
            "'id':'e1','type':'message.created','payload':{'id':'m1','contact':{'id':'c1','\\u0069d':'c1'}}");

    private Keys() {}

    static Stream<JsonDocument> documents() {
        List<JsonDocument> documents = new ArrayList<>();
        for (int depth = 0; depth < 12; depth++) {
            add(documents, SAME, depth, Verdict.REFUSED);
            add(documents, ALIKE, depth, Verdict.JSON);
        }
        for (String fields : OWN) {
            documents.add(new JsonDocument("{" + fields.replace('\'', '"') + "}", Verdict.REFUSED));
        }
        return documents.stream();
    }

    private static void add(List<JsonDocument> documents, List<List<String>> pairs, int depth, Verdict verdict) {
        for (List<String> pair : pairs) {
            String value = "{\"" + pair.get(0) + "\":{\"o\":[]},\"other\":0,\"" + pair.get(1) + "\":1}";
            for (int level = 0; level < depth; level++) {
                value = level % 2 == 0 ? "[0," + value + "]" : "{\"o\":" + value + ",\"p\":{}}";
            }
            documents.add(JsonDocument.at(documents.size(), value, verdict));
        }
    }
}
