package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.inbox.MutableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;
import org.slf4j.MDC;

/** What a flood of refused requests leaves in the log. */
class RefusalLogTest {

    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final MutableClock clock = new MutableClock();
    private final WebhookReceiver receiver =
            WebhookReceiver.builder().secret("a secret").clock(clock).build();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void ofEachReasonOneAMinuteIsAWarningAndTheOthersAreForDebugging() {
        try (ReceiverLog log = new ReceiverLog()) {
            for (int i = 0; i < 100; i++) {
                receiver.receive(BODY, "forged");
                receiver.receive(BODY, null);
            }

            assertEquals(200, log.text().lines().count());
            assertEquals(2, warnings(log).size());
            assertTrue(
                    warnings(log).get(0).contains("Refused a request as UNAUTHENTICATED, WRONG_SIGNATURE: "),
                    log.text());
            assertTrue(
                    warnings(log).get(1).contains("Refused a request as UNAUTHENTICATED, NO_SIGNATURE: "), log.text());
        }
    }

    @Test
    void theNextWarningSaysHowManyThereWere() {
        try (ReceiverLog log = new ReceiverLog()) {
            receiver.receive(BODY, "forged");
            clock.move(Duration.ofSeconds(59));
            receiver.receive(BODY, "forged");
            receiver.receive(BODY, "forged");
            clock.move(Duration.ofSeconds(1));
            receiver.receive(BODY, "forged");

            assertEquals(2, warnings(log).size());
            assertTrue(warnings(log).get(1).contains("with it 3 for this reason"), log.text());
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotSilenceIt() {
        try (ReceiverLog log = new ReceiverLog()) {
            receiver.receive(BODY, "forged");
            clock.move(Duration.ofDays(-1));
            receiver.receive(BODY, "forged");

            assertEquals(2, warnings(log).size());
        }
    }

    @Test
    void eachLineHasOutcomeAndReasonInTheMdcAndNoLaterOneHasThem() {
        try (MockedStatic<MDC> mdc = Mockito.mockStatic(MDC.class)) {
            receiver.receive(BODY, "forged");

            mdc.verify(() -> MDC.put("parra.outcome", "UNAUTHENTICATED"));
            mdc.verify(() -> MDC.put("parra.reason", "WRONG_SIGNATURE"));
            mdc.verify(() -> MDC.remove("parra.outcome"));
            mdc.verify(() -> MDC.remove("parra.reason"));
            mdc.verifyNoMoreInteractions();
        }
    }

    private static List<String> warnings(ReceiverLog log) {
        return log.text().lines().filter(line -> line.contains("WARN")).toList();
    }
}
