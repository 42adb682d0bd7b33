package io.parra.webhooks;

/** Makes a text of a body fit for a line of a log: it cannot break the line, hide in it, or fill it. */
final class LogText {

    private static final int MAX_LENGTH = 80;

    private LogText() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).forEach(code -> {
            if (code >= ' ' && code < 0x7f && code != '\\') {
                line.appendCodePoint(code);
            } else {
                line.append(String.format("\\u%04x", code));
            }
        });
        return text.codePointCount(0, text.length()) > MAX_LENGTH
                ? line.append("...").toString()
                : line.toString();
    }
}
