package io.parra.webhooks.examples.bench;

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
}
