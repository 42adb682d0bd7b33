package io.parra.webhooks.examples.docs.guides;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import io.parra.webhooks.testing.WebhookTester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide <em>Rotate a secret</em>. */
class RotationTest {

    private final String oldSecret = "0ld";
    private final String newSecret = "n3w";

    @TempDir
    Path folder;

    @Test
    void bothSecretsAreAcceptedWhileParraChangesOver() {
        WebhookReceiver receiver =
                WebhookReceiver.builder().secrets(List.of(newSecret, oldSecret)).build();

        assertEquals(Outcome.HANDLED, deliver(receiver, oldSecret));
        assertEquals(Outcome.HANDLED, deliver(receiver, newSecret));
        assertEquals(Outcome.UNAUTHENTICATED, deliver(receiver, "a guess"));
    }

    @Test
    void aFileIsReadAgainWhileTheAppRuns() throws Exception {
        Path path = Files.writeString(folder.resolve("parra"), oldSecret + "\n");
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        try (WebhookReceiver receiver = receiver(path, scheduler)) {
            assertEquals(Outcome.HANDLED, deliver(receiver, oldSecret));

            Files.writeString(path, newSecret + "\n" + oldSecret + "\n");
            await().until(() -> deliver(receiver, newSecret) == Outcome.HANDLED);
            assertEquals(Outcome.HANDLED, deliver(receiver, oldSecret));

            Files.writeString(path, newSecret + "\n");
            await().until(() -> deliver(receiver, oldSecret) == Outcome.UNAUTHENTICATED);
        } finally {
            scheduler.shutdownNow();
        }
    }

    @Test
    void aFileThatIsBeingWrittenChangesNothing() throws Exception {
        Path path = Files.writeString(folder.resolve("parra"), oldSecret + "\n");
        SecretFile file = new SecretFile(path);

        Files.writeString(path, "");
        file.reload();

        assertEquals(List.of(oldSecret), file.secrets());
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private static WebhookReceiver receiver(Path path, ScheduledExecutorService scheduler) {
        long period = 10;
        SecretFile file = new SecretFile(path);
        scheduler.scheduleWithFixedDelay(file::reload, period, period, MILLISECONDS);
        WebhookReceiver receiver =
                WebhookReceiver.builder().secretsFrom(file::secrets).build();
        return receiver;
    }

    private static Outcome deliver(WebhookReceiver receiver, String secret) {
        SignedRequest request = Samples.contactUpdated().freshId().signed(secret);
        return WebhookTester.of(receiver).deliver(request).outcome();
    }
}
