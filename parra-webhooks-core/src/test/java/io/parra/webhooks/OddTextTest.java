package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.hostile.OddTexts;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.model.UnknownEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids and types that could forge a line of a log, colour a terminal, or fill a disk. */
class OddTextTest {

    private static final int LONGEST_LINE = 1500;

    private final List<ParraEvent> handled = new ArrayList<>();
    private final ReceiverLog log = new ReceiverLog();

    @AfterEach
    void showTheLogAgain() {
        log.close();
    }

    @ParameterizedTest
    @MethodSource("io.parra.webhooks.hostile.OddTexts#list")
    void reachTheHandlerAsTheyCameAndNoLog(String text) {
        try (WebhookReceiver receiver =
                builder().on(ParraEvent.class, handled::add).build()) {
            assertEquals(Outcome.HANDLED, receive(receiver, OddTexts.body(text, "x." + text)));
        }

        assertEquals(text, handled.get(0).id());
        assertEquals("x." + text, handled.get(0).type());
        assertEquals("", log.text());
    }

    @ParameterizedTest
    @MethodSource("io.parra.webhooks.hostile.OddTexts#list")
    void makeOneShortLineOfPlainTextWhereAHandlerFails(String text) {
        try (WebhookReceiver receiver = builder()
                .on(UnknownEvent.class, event -> {
                    throw new Failure();
                })
                .build()) {
            assertEquals(Outcome.FAILED, receive(receiver, OddTexts.body(text, text)));
        }

        List<String> lines = log.text().lines().toList();
        assertEquals(2, lines.size(), log.text());
        assertIsShortAndPlain(lines.get(0));
        assertEquals(Failure.class.getName() + ": down", lines.get(1));
    }

    @ParameterizedTest
    @MethodSource("io.parra.webhooks.hostile.OddTexts#list")
    void makeOneShortLineOfPlainTextWhereTheHandlersOfTheFamilyMissTheEvent(String text) {
        try (WebhookReceiver receiver =
                builder().on(ContactEvent.class, handled::add).build()) {
            assertEquals(Outcome.HANDLED, receive(receiver, OddTexts.body(text, "contact." + text)));
        }

        assertEquals(List.of(), handled);
        assertEquals(1, log.text().lines().count(), log.text());
        assertIsShortAndPlain(log.text().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\t", "\0", "\u001b[31m", "\b", "\\", "\"", "\\ud8"})
    void areMalformedWhereTheyAreNotWrittenAsEscapes(String raw) {
        try (WebhookReceiver receiver =
                builder().on(ParraEvent.class, handled::add).build()) {
            assertEquals(Outcome.MALFORMED, receive(receiver, written("e" + raw, "x")));
            assertEquals(Outcome.MALFORMED, receive(receiver, written("e", "x" + raw)));
        }

        assertEquals(List.of(), handled);
        assertEquals(2, log.text().lines().count(), log.text());
        log.text().lines().forEach(OddTextTest::assertIsShortAndPlain);
    }

    @Test
    void areDeliveredAsTheyAreWhereJsonNeedsNoEscapes() {
        String text = "\u2028\u2029\u0085\u007f\u202e\ufeff";
        try (WebhookReceiver receiver =
                builder().on(ParraEvent.class, handled::add).build()) {
            assertEquals(Outcome.HANDLED, receive(receiver, written(text, text)));
        }

        assertEquals(text, handled.get(0).id());
        assertEquals(text, handled.get(0).type());
    }

    private static void assertIsShortAndPlain(String line) {
        assertTrue(line.contains("WebhookReceiver"), line);
        assertTrue(line.length() < LONGEST_LINE, line);
        assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
    }

    private static WebhookReceiverBuilder builder() {
        return WebhookReceiver.builder().secret(RawRequest.SECRET);
    }

    private static byte[] written(String id, String type) {
        return ("{\"id\":\"" + id + "\",\"type\":\"" + type + "\"}").getBytes(UTF_8);
    }

    private static Outcome receive(WebhookReceiver receiver, byte[] body) {
        return receiver.receive(body, WebhookSigner.of(RawRequest.SECRET).sign(body));
    }

    private static final class Failure extends Exception {

        private static final long serialVersionUID = 1L;

        Failure() {
            super("down", null, false, false);
        }
    }
}
