package io.parra.webhooks.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.MessageEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideBodyTest {

    @Test
    void isAMessageOfExactlyTheSizeWhateverMakesItLonger() {
        for (int size : List.of(GuideBody.AS_IT_IS, 16_384, 262_144)) {
            for (String more : List.of(GuideBody.TEXT_ONLY, GuideBody.ATTACHMENTS)) {
                byte[] body = GuideBody.of(more, size);

                assertEquals(size, body.length, more);
                assertEquals(
                        MessageEvent.Updated.class, new EventReader().read(body).getClass());
            }
        }
    }

    @Test
    void isLongerByAttachmentsWhereTheyAreAskedFor() {
        assertEquals(77, attachmentsIn(GuideBody.of(GuideBody.ATTACHMENTS, 16_384)));
        assertEquals(0, attachmentsIn(GuideBody.of(GuideBody.TEXT_ONLY, 16_384)));
    }

    private static int attachmentsIn(byte[] body) {
        return new String(body, UTF_8).split("\"file_type\"", -1).length - 1;
    }
}
