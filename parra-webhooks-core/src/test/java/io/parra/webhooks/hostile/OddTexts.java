package io.parra.webhooks.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** What an id or a type may be, as JSON knows no limits, and what a log, a terminal, a path or a database may take amiss. */
public final class OddTexts {

    private OddTexts() {}

    /** {@return the texts, no two alike} */
    public static List<String> list() {
        return List.of(
                "",
                " ",
                "\r\n2026-01-01 00:00:00 ERROR forged",
                "\n\n\n",
                "\r",
                "\u001b[31mred\u001b[2J\u001b]0;title\u0007",
                "\u2028forged\u2029",
                "\u0085\u000b\f\b\t",
                "\0",
                "a\0b",
                "\ud800",
                "\udc00\ud800",
                "\u202eevird\u2066",
                "\ufeff\uffff\ufffe",
                "\u540d\u524d \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "../../../etc/passwd\0.png",
                "..\\..\\C:\\nul",
                "'; DROP TABLE parra_webhook_inbox; --",
                "\" OR 1=1 /*",
                "%s %n {} {0} ${jndi:ldap://localhost/x} #{1} <script>",
                "x".repeat(10_000),
                "\ud83d\ude00".repeat(10_000),
                "\r\n".repeat(10_000));
    }

    /** {@return a body with these, all that is not plain ASCII written as escapes, and a payload of the wrong shape} */
    public static byte[] body(String id, String type) {
        return ("{\"id\":" + escaped(id) + ",\"type\":" + escaped(type) + ",\"payload\":null}").getBytes(UTF_8);
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(isPlain(c) ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return json.append('"').toString();
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
    }
}
