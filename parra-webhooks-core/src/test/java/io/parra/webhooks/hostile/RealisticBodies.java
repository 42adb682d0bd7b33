package io.parra.webhooks.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bodies whose payloads are of the kinds that services send: nested, long, in every script and with emoji, compact or
 * indented, with characters as they are or as escapes. Random, from a fixed seed.
 */
public final class RealisticBodies {

    private static final List<String> TYPES = List.of(
            "message.created",
            "message.updated",
            "contact.updated",
            "conversation.created",
            "invoice.paid",
            "push",
            "issue_comment",
            "order.line_items.changed",
            "");
    private static final List<String> NAMES = List.of(
            "object",
            "data",
            "previous_attributes",
            "commits",
            "author",
            "blocks",
            "elements",
            "line_items",
            "metadata",
            "message",
            "username",
            "contact",
            "created_at",
            "amount",
            "currency",
            "href",
            "_links",
            "@type",
            "1st",
            "labels",
            "\u0438\u043c\u044f",
            "\u540d\u524d",
            "\ud83d\udc4d");
    private static final List<String> EMOJI = List.of(
            "\ud83d\ude00",
            "\ud83d\udc4d\ud83c\udffd",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
            "\ud83c\uddfa\ud83c\uddf3",
            "\u2764\ufe0f",
            "1\ufe0f\u20e3",
            "\ud83c\udff3\ufe0f\u200d\ud83c\udf08");
    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1767196800",
            "1767196800.123456",
            "19.90",
            "1E3",
            "9007199254740993",
            "\"2026-01-01T00:00:00+01:00\"",
            "\"https:\\/\\/example.com\\/?a=1&b=%20#c\"",
            "\"<p>\\u003cb>\\r\\n\\t\\\"\"");
    private static final List<int[]> SCRIPTS = scripts();

    private final Random random = new Random(20260102);
    private final String indent;
    private final boolean escapes;

    private RealisticBodies(boolean indented, boolean escapes) {
        this.indent = indented ? "\n  " : "";
        this.escapes = escapes;
    }

    /** {@return so many bodies, in turn of each way of writing them} */
    public static List<byte[]> list(int size) {
        List<RealisticBodies> ways = Stream.of(true, false)
                .flatMap(indented -> Stream.of(true, false).map(escapes -> new RealisticBodies(indented, escapes)))
                .toList();
        return IntStream.range(0, size)
                .mapToObj(i -> ways.get(i % ways.size()).body(i))
                .toList();
    }

    private byte[] body(int number) {
        int[] script = SCRIPTS.get(number % SCRIPTS.size());
        return ("{" + indent + "\"id\": \"evt_" + number + "\"," + indent + "\"type\": \"" + any(TYPES) + "\"," + indent
                        + "\"payload\": " + object(script, 4, "\"id\": \"" + number + "\"") + indent + "}")
                .getBytes(UTF_8);
    }

    private String object(int[] script, int depth, String first) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> "\"" + any(NAMES) + i + "\": " + value(script, depth - 1))
                .collect(Collectors.joining("," + indent, "{" + indent + first + "," + indent, indent + "}"));
    }

    private String value(int[] script, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> any(SCALARS);
            case 1 -> text(script, 1 + random.nextInt(20));
            case 2 -> text(script, random.nextInt(20) == 0 ? 2000 : 60);
            case 3 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(script, depth - 1))
                        .collect(Collectors.joining("," + indent, "[", "]"));
            default -> object(script, depth, "\"kind\": " + text(script, 3));
        };
    }

    private String text(int[] script, int length) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < length; i++) {
            String next =
                    random.nextInt(12) == 0 ? any(EMOJI) : Character.toString(script[random.nextInt(script.length)]);
            next.chars().forEach(c -> text.append(written((char) c)));
        }
        return text.append('"').toString();
    }

    private String written(char c) {
        if (c == '"' || c == '\\') {
            return "\\" + c;
        }
        return c < ' ' || (escapes && c > 0x7e) ? "\\u" + HexFormat.of().toHexDigits(c) : String.valueOf(c);
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Some characters of each script that this Java knows. */
    private static List<int[]> scripts() {
        Map<UnicodeScript, List<Integer>> characters = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
                .boxed()
                .collect(Collectors.groupingBy(
                        UnicodeScript::of, () -> new EnumMap<>(UnicodeScript.class), Collectors.toList()));
        return characters.values().stream()
                .map(script ->
                        script.stream().mapToInt(Integer::intValue).limit(200).toArray())
                .toList();
    }
}
