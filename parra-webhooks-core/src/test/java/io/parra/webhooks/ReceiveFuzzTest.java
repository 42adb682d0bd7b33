package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.MalformedEventException;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Receiving requests of any kind. An input is a line of signatures with bars between them, in which {@code {tag}} stands for
 * the right one, and a body.
 */
class ReceiveFuzzTest {

    private static final String SECRET = "the key of the fuzz test";
    private static final int LIMIT = 2000;
    private static final WebhookSigner SIGNER = WebhookSigner.of(SECRET);

    @FuzzTest
    @DictionaryEntries({"{tag}", "|", "\"id\":", "\"type\":", "\"payload\":"})
    void handlesWellFormedSignedBodiesOnly(byte[] input) {
        int end = new String(input, ISO_8859_1).indexOf('\n');
        if (end < 0) {
            return;
        }
        byte[] body = Arrays.copyOfRange(input, end + 1, input.length);
        String tag = SIGNER.sign(body);
        String[] signatures =
                new String(input, 0, end, ISO_8859_1).replace("{tag}", tag).split("\\|", -1);
        Outcome expected = expected(body, signatures, tag);

        List<ParraEvent> handled = new ArrayList<>();
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(SECRET)
                .maxBodyBytes(LIMIT)
                .on(ParraEvent.class, handled::add)
                .build()) {
            WebhookResponse response = receiver.receive(TestRequest.of(body).withSignatures(signatures));
            Outcome again = receiver.receive(body, signatures.length == 1 ? signatures[0] : null);

            assertEquals(expected, response.outcome());
            assertEquals(expected.status(), response.status());
            assertEquals(expected == Outcome.HANDLED ? Outcome.DUPLICATE : expected, again);
        }
        assertEquals(expected == Outcome.HANDLED ? 1 : 0, handled.size());
        handled.forEach(event -> assertArrayEquals(body, event.raw().bytes()));
    }

    private static Outcome expected(byte[] body, String[] signatures, String tag) {
        if (body.length > LIMIT) {
            return Outcome.TOO_LARGE;
        }
        if (signatures.length != 1 || !signatures[0].equalsIgnoreCase(tag)) {
            return Outcome.UNAUTHENTICATED;
        }
        try {
            new EventReader().read(body);
            return Outcome.HANDLED;
        } catch (MalformedEventException e) {
            return Outcome.MALFORMED;
        }
    }
}
