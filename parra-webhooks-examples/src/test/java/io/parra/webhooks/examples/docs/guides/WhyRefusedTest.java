package io.parra.webhooks.examples.docs.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.examples.docs.Guide;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import io.parra.webhooks.verification.WebhookSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide <em>Why was it refused?</em> */
class WhyRefusedTest {

    @Test
    void theSignatureOfAFileIsWhatParraWouldSend(@TempDir Path folder) throws IOException {
        SignedRequest request = Samples.groupDeleted().signed(System.getenv("PARRA_WEBHOOKS_SECRET"));
        Path file = Files.write(folder.resolve("body.json"), request.body().bytes());

        String expected =
                WebhookSigner.of(System.getenv("PARRA_WEBHOOKS_SECRET")).sign(Files.readAllBytes(file));

        assertEquals(request.signature(), expected);
    }

    @Test
    void eachOutcomeIsInTheTableWithItsStatus() throws IOException {
        String guide = Guide.text("docs/why-was-it-refused.md");
        for (Outcome outcome : Outcome.values()) {
            String row = "| `" + outcome + "` | " + outcome.status() + " | ";
            assertTrue(guide.lines().anyMatch(line -> line.startsWith(row)), row);
        }
    }
}
