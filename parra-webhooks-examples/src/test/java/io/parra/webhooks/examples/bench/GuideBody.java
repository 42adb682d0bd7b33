package io.parra.webhooks.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parra.webhooks.Resources;

/** The {@code message.updated} of Parra's guide, as it is and with a longer text. */
final class GuideBody {

    /** The size of the guide's own. */
    static final int AS_IT_IS = 628;

    private static final String EVENT_ID = "a056V7R7NmNRjl70";
    private static final String TEXT = "I\u2019m traveling with my dad. He\u2019s at a meeting. I hate meetings. ";

    private GuideBody() {}

    /** A body of exactly this many bytes, no fewer than the guide's. */
    static byte[] ofSize(int bytes) {
        String guide = new String(Resources.bytes("model/guide-message-updated.json"), UTF_8).strip();
        int missing = bytes - guide.getBytes(UTF_8).length;
        int repetitions = missing / TEXT.getBytes(UTF_8).length;
        String more = TEXT.repeat(repetitions) + ".".repeat(missing - repetitions * TEXT.getBytes(UTF_8).length);
        return guide.replace("\"message\": \"", "\"message\": \"" + more).getBytes(UTF_8);
    }

    /** Where the event's id stands in it, which has {@link #idLength} bytes. */
    static int idOffset(byte[] body) {
        return new String(body, UTF_8).indexOf(EVENT_ID);
    }

    static int idLength() {
        return EVENT_ID.length();
    }
}
