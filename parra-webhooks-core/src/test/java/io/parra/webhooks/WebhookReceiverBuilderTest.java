package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.parra.webhooks.inbox.DirectInbox;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.MutableClock;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReceiverBuilderTest {

    private static final byte[] BODY = "{\"id\":\"e1\",\"type\":\"contact.created\"}".getBytes(UTF_8);

    private final WebhookReceiverBuilder builder = WebhookReceiver.builder();

    @Test
    void saysHowToSetTheSecretWhereThereIsNone() {
        assertEquals(
                "There is no webhook secret: set it to the secret key of your webhook, from Parra's dashboard; the usual"
                        + " place is the environment variable PARRA_WEBHOOKS_SECRET",
                assertThrows(IllegalStateException.class, builder::build).getMessage());
    }

    @Test
    void saysThatTheSecretIsNotSetOrBlank() {
        assertEquals(
                "The webhook secret is not set: set it to the secret key of your webhook, from Parra's dashboard",
                refusal(() -> builder.secret(null)));
        assertEquals(
                "The webhook secret is blank: set it to the secret key of your webhook, from Parra's dashboard",
                refusal(() -> builder.secret(" \n")));
    }

    @Test
    void refusesAnEmptyListOfSecrets() {
        assertEquals(
                "The list of webhook secrets is empty: give at least one", refusal(() -> builder.secrets(List.of())));
    }

    @Test
    void refusesABlankOrNullSecretInAList() {
        refusal(() -> builder.secrets(List.of("good", "")));
        refusal(() -> builder.secrets(Arrays.asList("good", null)));
    }

    @Test
    void takesEverySecretThatItIsGiven() {
        try (WebhookReceiver receiver =
                builder.secret("one").secrets(List.of("two", "three")).build()) {
            for (String secret : List.of("one", "two", "three")) {
                byte[] body = ("{\"id\":\"" + secret + "\",\"type\":\"contact.created\"}").getBytes(UTF_8);

                assertEquals(
                        Outcome.HANDLED,
                        receiver.receive(body, WebhookSigner.of(secret).sign(body)));
            }
        }
    }

    @Test
    void refusesSecretsAsValuesAndFromASupplierAtOnce() {
        builder.secret("one").secretsFrom(() -> List.of("two"));

        assertEquals(
                "Give webhook secrets either as values or from a supplier, not both",
                assertThrows(IllegalStateException.class, builder::build).getMessage());
    }

    @Test
    void asksTheSupplierOfSecretsAtOnceAndSaysWhyItIsOfNoUse() {
        IllegalArgumentException cause = new IllegalArgumentException("vault is sealed");
        builder.secretsFrom(() -> {
            throw cause;
        });

        IllegalStateException refusal = assertThrows(IllegalStateException.class, builder::build);

        assertEquals("The supplier of webhook secrets gave no usable secret", refusal.getMessage());
        assertSame(cause, refusal.getCause());
        assertThrows(IllegalStateException.class, builder.secretsFrom(() -> List.of())::build);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, (1 << 30) + 1, Integer.MAX_VALUE})
    void refusesALimitOutOfRange(int limit) {
        assertEquals(
                "The largest body is set to " + limit + " bytes: set 1 to 1073741824",
                refusal(() -> builder.maxBodyBytes(limit)));
    }

    @Test
    void takes256KibibytesUnlessSetOtherwise() {
        try (WebhookReceiver receiver = builder.secret("key").build()) {
            assertEquals(Outcome.UNAUTHENTICATED, receiver.receive(new byte[256 * 1024], null));
            assertEquals(Outcome.TOO_LARGE, receiver.receive(new byte[256 * 1024 + 1], null));
        }
    }

    @Test
    void refusesABodyTimeoutThatIsNotPositive() {
        assertEquals(
                "The body timeout is PT0S: set a positive duration", refusal(() -> builder.bodyTimeout(Duration.ZERO)));
        refusal(() -> builder.bodyTimeout(Duration.ofSeconds(-1)));
    }

    @Test
    void refusesTwoHandlersOfOneName() {
        builder.on("crm", ParraEvent.class, event -> {});

        refusal(() -> builder.on("crm", ParraEvent.class, event -> {}));
    }

    @Test
    void refusesAnInboxThatAnotherReceiverHas() {
        builder.secret("key").inbox(DirectInbox.builder().build());

        try (WebhookReceiver first = builder.build()) {
            assertThrows(IllegalStateException.class, builder::build);
            assertEquals(
                    Outcome.HANDLED, first.receive(BODY, WebhookSigner.of("key").sign(BODY)));
        }
    }

    @Test
    void givesEachReceiverADirectInboxOfItsOwnUnlessSetOtherwise() {
        builder.secret("key");

        try (WebhookReceiver first = builder.build();
                WebhookReceiver second = builder.build()) {
            String signature = WebhookSigner.of("key").sign(BODY);
            assertEquals(Outcome.HANDLED, first.receive(BODY, signature));
            assertEquals(Outcome.HANDLED, second.receive(BODY, signature));
        }
    }

    @Test
    void measuresTheDedupeWindowByItsClock() {
        MutableClock clock = new MutableClock();
        String signature = WebhookSigner.of("key").sign(BODY);

        try (WebhookReceiver receiver = builder.secret("key").clock(clock).build()) {
            receiver.receive(BODY, signature);
            clock.move(Duration.ofHours(24).minusMillis(1));
            assertEquals(Outcome.DUPLICATE, receiver.receive(BODY, signature));
            clock.move(Duration.ofMillis(1));
            assertEquals(Outcome.HANDLED, receiver.receive(BODY, signature));
        }
    }

    @Test
    void makesAReceiverThatClosesItsInbox() {
        Inbox inbox = mock(Inbox.class);

        builder.secret("key").inbox(inbox).build().close();

        verify(inbox).close();
    }

    @Test
    void printsNoSecret() {
        List<Object> holders = new ArrayList<>(List.of(builder.secret("Zx9kQ2-test-secret")));
        try (WebhookReceiver receiver = builder.build()) {
            holders.add(receiver);

            assertFalse(holders.toString().contains("Zx9kQ2"), holders.toString());
        }
    }

    private static String refusal(Runnable setting) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, setting::run).getMessage());
    }
}
