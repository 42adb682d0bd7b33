package io.parra.webhooks.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.examples.bench.StreamedByHand.Contact;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.Message;
import io.parra.webhooks.model.MessageEvent;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StreamedByHandTest {

    /** Else it would not be a limit of reading the same. */
    @Test
    void hasOfTheBenchesBodiesWhatTheEventHas() throws IOException {
        byte[] body = GuideBody.of(GuideBody.ATTACHMENTS, 16_384);
        Message expected = ((MessageEvent.Updated) new EventReader().read(body)).payload();

        StreamedByHand.Message message =
                Objects.requireNonNull(StreamedByHand.event(body).payload());

        assertEquals(expected.id(), message.id());
        assertEquals(expected.message(), message.message());
        assertEquals(
                new Contact(
                        "WAz8eIbvDR60rouK",
                        "KevinMcCallister",
                        "1-800-759-3000",
                        "https://assets.parra.io/avatars/kevin.jpg",
                        705103200,
                        692233200),
                message.contact());
        List<String> files = Objects.requireNonNull(expected.attachments()).stream()
                .map(attachment -> attachment.fileUrl() + attachment.fileSize())
                .toList();
        assertEquals(
                files,
                Objects.requireNonNull(message.attachments()).stream()
                        .map(attachment -> attachment.fileUrl() + attachment.fileSize())
                        .toList());
    }
}
