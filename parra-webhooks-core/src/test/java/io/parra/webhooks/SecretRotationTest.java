package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.verification.WebhookSigner;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Secrets that change while the receiver runs. */
class SecretRotationTest {

    private final AtomicInteger bodies = new AtomicInteger();
    private volatile Supplier<@Nullable Collection<String>> secrets = () -> List.of("old");
    private final WebhookReceiver receiver =
            WebhookReceiver.builder().secretsFrom(this::currentSecrets).build();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void takesASecretFromWhenTheSupplierGivesItToWhenItNoLongerDoes() {
        assertEquals(Outcome.HANDLED, receiveSignedWith("old"));
        assertEquals(Outcome.UNAUTHENTICATED, receiveSignedWith("new"));

        secrets = () -> List.of("old", "new");
        assertEquals(Outcome.HANDLED, receiveSignedWith("old"));
        assertEquals(Outcome.HANDLED, receiveSignedWith("new"));

        secrets = () -> List.of("new\n");
        assertEquals(Outcome.UNAUTHENTICATED, receiveSignedWith("old"));
        assertEquals(Outcome.HANDLED, receiveSignedWith("new"));
    }

    @Test
    void takesTheSameSecretTwice() {
        secrets = () -> List.of("new", "new", "new\n");

        assertEquals(Outcome.HANDLED, receiveSignedWith("new"));
    }

    @Test
    void isUnavailableWhileTheSupplierFailsAndRecovers() {
        assertUnavailableThenRecovers(() -> {
            throw new IllegalStateException("vault is sealed");
        });
    }

    @Test
    void isUnavailableWhileTheSupplierGivesNoSecretAndRecovers() {
        assertUnavailableThenRecovers(List::of);
    }

    @Test
    void isUnavailableWhileTheSupplierGivesNullAndRecovers() {
        assertUnavailableThenRecovers(() -> null);
    }

    @Test
    void isUnavailableWhileTheSupplierGivesABlankSecretAmongOthersAndRecovers() {
        assertUnavailableThenRecovers(() -> List.of("old", " "));
    }

    @Test
    void isUnavailableWhileTheSupplierGivesANullSecretAmongOthersAndRecovers() {
        assertUnavailableThenRecovers(() -> Arrays.asList("old", null));
    }

    @Test
    void logsThatTheSupplierFailedButNotWithWhatMessage() {
        secrets = () -> {
            throw new IllegalStateException("cannot parse \"Zx9kQ2-test-secret\"");
        };
        try (ReceiverLog log = new ReceiverLog()) {
            receiveSignedWith("old");

            assertTrue(
                    log.text().contains("supplier of secrets failed, or gave none: java.lang.IllegalStateException"),
                    log.text());
            assertFalse(log.text().contains("Zx9kQ2"), log.text());
        }
    }

    private void assertUnavailableThenRecovers(Supplier<@Nullable Collection<String>> useless) {
        secrets = useless;
        assertEquals(Outcome.UNAVAILABLE, receiveSignedWith("old"));

        secrets = () -> List.of("old");
        assertEquals(Outcome.HANDLED, receiveSignedWith("old"));
    }

    @SuppressWarnings("NullAway")
    private Collection<String> currentSecrets() {
        return secrets.get();
    }

    private Outcome receiveSignedWith(String secret) {
        byte[] body = ("{\"id\":\"e" + bodies.incrementAndGet() + "\",\"type\":\"contact.created\"}").getBytes(UTF_8);
        return receiver.receive(body, WebhookSigner.of(secret).sign(body));
    }
}
