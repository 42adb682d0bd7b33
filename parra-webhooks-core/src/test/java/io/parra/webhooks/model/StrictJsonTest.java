package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 8259 does not allow, or leaves open and this library does not allow. */
class StrictJsonTest {

    private static final String BODY = "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\"}}";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "{", "}", "{\"id\"", "{\"id\":", "{\"id\":\"e1", "{\"id\":\"e1\",", "nul"})
    void isNotAnUnfinishedBody(String body) {
        assertMalformed(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"}", "]", "{}", "x", ",", "1", "\"\"", " {}", "\n" + BODY, "//", "/**/", "#", "\f", "\u00a0"})
    void isNotABodyThatGoesOnAfterItsObject(String tail) {
        assertMalformed(BODY + tail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ",",
                "//\n",
                "/**/",
                "\f",
                "\u000b",
                "\u00a0",
                "\u2028",
                ")]}',\n",
                "\ufeff\ufeff",
                " \ufeff"
            })
    void isNotABodyWithMoreThanWhitespaceBeforeItsObject(String head) {
        assertMalformed(head + BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\r\n", "\t", " \t\r\n \n"})
    void isABodyWithWhitespaceAroundItsTokens(String white) {
        String spaced = " {\"id\" : \"e1\" , \"type\" : \"contact.created\" , \"payload\" : {\"id\" : \"c1\"} } ";
        String body = spaced.replace(" ", white);

        assertEquals(Bodies.read(BODY).payload(), Bodies.read(body).payload());
        assertEquals(body, Bodies.read(body).raw().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"e1\",\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\"}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"type\":\"contact.deleted\",\"payload\":{\"id\":\"c1\"}}",
                "{\"payload\":{\"id\":\"c1\"},\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\"}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"id\":\"c2\"}}",
                "{\"payload\":{\"id\":\"c1\",\"id\":\"c2\"},\"id\":\"e1\",\"type\":\"contact.created\"}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"new\":{\"a\":1,\"a\":2}}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"new\":[{\"a\":1,\"b\":2,\"a\":3}]}}",
                "{\"id\":\"e1\",\"type\":\"message.created\",\"payload\":{\"id\":\"m1\",\"contact\":{\"id\":\"c\",\"id\":\"c\"}}}",
                "{\"id\":\"e1\",\"type\":\"message.created\",\"payload\":{\"id\":\"m1\",\"reactions\":[{\"a\":[],\"a\":[]}]}}",
                "{\"id\":\"e1\",\"type\":\"reaction.created\",\"payload\":{\"a\":{\"b\":1,\"b\":1}}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\"},\"new\":{\"a\":1,\"a\":2}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\"},\"new\":1,\"new\":2}",
                "{\"id\":\"e1\",\"\\u0069d\":\"e2\",\"type\":\"contact.created\"}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"i\\u0064\":\"c2\"}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"\u00e9\":1,\"\\u00E9\":2}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"\ud83d\ude00\":1,\"\\ud83d\\ude00\":2}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"a/b\":1,\"a\\/b\":2}}",
            })
    void isNotABodyWithAKeyTwiceInOneObject(String body) {
        assertMalformed(body);
    }

    @Test
    void isABodyWithAKeyInSeveralObjects() {
        String body = "{\"id\":\"x\",\"type\":\"message.created\",\"payload\":{\"id\":\"x\",\"contact\":{\"id\":\"x\"},"
                + "\"attachments\":[{\"id\":\"x\"},{\"id\":\"x\"}]},\"more\":{\"id\":\"x\",\"payload\":\"x\"}}";

        assertEquals("x", Bodies.read(body).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "-01",
                "-",
                "+1",
                "1.",
                ".5",
                "-.5",
                "1e",
                "1e+",
                "1.e3",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "1_000",
                "1a",
                "True",
                "TRUE",
                "nul",
                "undefined",
                "'x'",
                "x",
                "",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "{\"a\"}",
                "{1:1}",
                "[1}",
                "{\"a\":1]",
                "\"\\x41\"",
                "\"\\'\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\\"",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"\u0001\"",
                "[/**/1]",
                "[1//\n]",
                "[\f1]",
                "[\u00a01]"
            })
    void isNotABodyWithAValueThatIsNoJson(String value) {
        assertMalformed(body("contact.created", "{\"id\":\"c1\",\"new\":" + value + "}"));
        assertMalformed(body("reaction.created", "{\"new\":" + value + "}"));
        assertMalformed("{\"payload\":{\"new\":" + value + "},\"id\":\"e1\",\"type\":\"reaction.created\"}");
        assertMalformed("{\"new\":" + value + ",\"id\":\"e1\",\"type\":\"contact.created\"}");
    }

    @Test
    void isABodyThatIs1000LevelsDeepAndNotOneOf1001() {
        String body = "{\"id\":\"e1\",\"type\":\"%s\",\"payload\":{\"id\":\"c1\",\"deep\":%s}}";
        for (String type : new String[] {"contact.created", "reaction.created"}) {
            assertEquals(
                    "e1", Bodies.read(String.format(body, type, nested(998))).id());
            assertMalformed(String.format(body, type, nested(999)));
        }
    }

    @Test
    void isABodyThatIs1000LevelsDeepAndNotOneOf1001WhereverTheDepthIs() {
        String skipped = "{\"deep\":%s,\"id\":\"e1\",\"type\":\"contact.created\"}";
        String first = "{\"payload\":{\"id\":\"c1\",\"deep\":%s},\"id\":\"e1\",\"type\":\"contact.created\"}";

        assertEquals("e1", Bodies.read(String.format(skipped, nested(999))).id());
        assertMalformed(String.format(skipped, nested(1000)));
        assertEquals("e1", Bodies.read(String.format(first, nested(998))).id());
        assertMalformed(String.format(first, nested(999)));
    }

    @Test
    void isNotABodyOfAHundredThousandOpenBrackets() {
        assertMalformed("[".repeat(100_000));
        assertMalformed("{\"a\":".repeat(100_000));
        assertMalformed("{\"id\":\"e1\",\"type\":\"reaction.created\",\"payload\":" + "[".repeat(100_000));
    }

    @Test
    void isABodyWithLoneSurrogatesAsEscapesInItsTexts() {
        ParraEvent event = Bodies.read("{\"id\":\"\\ud800\",\"type\":\"x.\\udc00\",\"payload\":[\"\\udfff\"]}");

        assertEquals("\ud800", event.id());
        assertEquals("x.\udc00", event.type());
        assertEquals("[\"\udfff\"]", String.valueOf(event.payload()));
    }

    /** Not by choice: the parser cannot take such a key. */
    @Test
    void isNotABodyWithALoneSurrogateInAKey() {
        assertMalformed(body("contact.created", "{\"id\":\"c1\",\"\\ud800\":1}"));
    }

    @Test
    void isABodyWithAKeyBeyondTheBasicPlaneEscapedOrNot() {
        String plain = body("contact.created", "{\"id\":\"c1\",\"\ud83d\ude00\":1}");
        String escaped = body("contact.created", "{\"id\":\"c1\",\"\\ud83d\\ude00\":1}");

        assertEquals(Bodies.read(plain).payload(), Bodies.read(escaped).payload());
    }

    @Test
    void isABodyWithEveryEscape() {
        assertEquals(
                "\"\\/\b\f\n\r\tA\u00e9\0\ud83d\ude00",
                Bodies.read("{\"id\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00E9\\u0000\\uD83D\\uDE00\",\"type\":\"x\"}")
                        .id());
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static String body(String type, String payload) {
        return "{\"id\":\"e1\",\"type\":\"" + type + "\",\"payload\":" + payload + "}";
    }

    private static void assertMalformed(String body) {
        assertThrows(MalformedEventException.class, () -> Bodies.read(body));
    }
}
