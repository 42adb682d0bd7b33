package io.parra.webhooks.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parra.webhooks.Resources;
import java.util.Collections;

/** The {@code message.updated} of Parra's guide, as it is and with a longer text. */
public final class GuideBody {

    public static final String TEXT_ONLY = "text";
    static final String ATTACHMENTS = "attachments";

    /** The size of the guide's own. */
    public static final int AS_IT_IS = 628;

    private static final String EVENT_ID = "a056V7R7NmNRjl70";
    private static final String TEXT = "I\u2019m traveling with my dad. He\u2019s at a meeting. I hate meetings. ";

    private static final String ATTACHMENT = """
            {"id":"a056V7R7NmNRjl70","message_id":"SIuAFUNKdSYHZF2w","filename":"kevin.jpg",\
            "file_url":"https://assets.parra.io/files/kevin.jpg","file_type":"image/jpeg","file_size":705103200,\
            "created_at":692233200}\
            """;

    private GuideBody() {}

    /** A body of exactly this many bytes, no fewer than the guide's: longer by its text, or by attachments, or as it is. */
    public static byte[] of(String more, int bytes) {
        String guide = new String(Resources.bytes("model/guide-message-updated.json"), UTF_8).strip();
        int missing = bytes - length(guide);
        if (more.equals(ATTACHMENTS)) {
            int number = (missing + 1) / length(ATTACHMENT + ",");
            String attachments = String.join(",", Collections.nCopies(number, ATTACHMENT));
            guide = guide.replace("\"attachments\": []", "\"attachments\": [" + attachments + "]");
            missing = bytes - length(guide);
        }
        int repetitions = missing / length(TEXT);
        String text = TEXT.repeat(repetitions) + ".".repeat(missing - repetitions * length(TEXT));
        return guide.replace("\"message\": \"", "\"message\": \"" + text).getBytes(UTF_8);
    }

    private static int length(String text) {
        return text.getBytes(UTF_8).length;
    }

    /** Where the event's id stands in it, which has {@link #idLength} bytes. */
    public static int idOffset(byte[] body) {
        return new String(body, UTF_8).indexOf(EVENT_ID);
    }

    public static int idLength() {
        return EVENT_ID.length();
    }
}
