package io.parra.webhooks.inbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a direct inbox remembers, and for how long. */
class DirectInboxMemoryTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private final MutableClock clock = new MutableClock();
    private final RecordingRunner runner = new RecordingRunner();

    @Test
    void recognisesACopyUntilTheWindowEnds() {
        DirectInbox inbox = inbox(100);
        inbox.admit(new TestDelivery("one"));

        clock.move(HOUR.minus(MILLISECOND));
        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
        clock.move(MILLISECOND);
        assertEquals(Admission.HANDLED, inbox.admit(new TestDelivery("one")));
    }

    @Test
    void recognisesACopyThoughTheClockIsSetBack() {
        DirectInbox inbox = inbox(100);
        inbox.admit(new TestDelivery("one"));

        clock.move(HOUR.negated());

        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
    }

    @Test
    void forgetsTheOldestKeyFirst() {
        DirectInbox inbox = inbox(2);
        inbox.admit(new TestDelivery("one"));
        inbox.admit(new TestDelivery("two"));
        inbox.admit(new TestDelivery("three"));

        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("two")));
        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("three")));
        assertEquals(Admission.HANDLED, inbox.admit(new TestDelivery("one")));
    }

    @Test
    void countsTheAgeOfAKeyFromItsLatestRun() {
        DirectInbox inbox = inbox(2);
        runner.thenFail();
        inbox.admit(new TestDelivery("one"));
        inbox.admit(new TestDelivery("two"));
        inbox.admit(new TestDelivery("one"));
        inbox.admit(new TestDelivery("three"));

        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
        assertEquals(Admission.HANDLED, inbox.admit(new TestDelivery("two")));
    }

    @Test
    void neverForgetsADeliveryThatRuns() {
        DirectInbox inbox = new DirectInbox(HOUR, 1, clock, MILLISECOND);
        List<Admission> copies = new ArrayList<>();
        inbox.start(runner);
        runner.then(() -> {
            inbox.admit(new TestDelivery("two"));
            inbox.admit(new TestDelivery("three"));
            clock.move(HOUR.multipliedBy(2));
            copies.add(inbox.admit(new TestDelivery("one")));
            return RecordingRunner.SUCCESS;
        });

        assertEquals(Admission.HANDLED, inbox.admit(new TestDelivery("one")));

        assertEquals(List.of(Admission.UNAVAILABLE), copies);
        assertEquals(List.of("one", "two", "three"), runner.bodies());
        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
    }

    @Test
    void answersAFailureAsFailedEachTime() {
        DirectInbox inbox = inbox(100);
        runner.thenFail("a").thenFail();

        assertEquals(Admission.FAILED, inbox.admit(new TestDelivery("one")));
        assertEquals(Admission.FAILED, inbox.admit(new TestDelivery("one")));
        assertEquals(Admission.HANDLED, inbox.admit(new TestDelivery("one")));
        assertEquals(
                List.of(Set.of(), Set.of("a"), Set.of("a")),
                runner.calls().stream().map(RecordingRunner.Call::done).toList());
    }

    @Test
    void forgetsWhatHadSucceededWhenTheWindowEnds() {
        DirectInbox inbox = inbox(100);
        runner.thenFail("a");
        inbox.admit(new TestDelivery("one"));

        clock.move(HOUR);
        inbox.admit(new TestDelivery("one"));

        assertEquals(Set.of(), runner.calls().get(1).done());
    }

    @Test
    void remembersAHundredThousandKeysForADayUnlessSetOtherwise() {
        DirectInbox inbox = DirectInbox.builder().clock(clock).build();
        inbox.start(runner);
        inbox.admit(new TestDelivery("first"));
        for (int i = 1; i < 100_000; i++) {
            inbox.admit(new TestDelivery("body " + i));
        }

        clock.move(Duration.ofHours(24).minusMillis(1));
        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("first")));
        inbox.admit(new TestDelivery("one more"));
        assertEquals(Admission.HANDLED, inbox.admit(new TestDelivery("first")));
    }

    @Test
    void takesAWindowWithoutEnd() {
        DirectInbox inbox = DirectInbox.builder()
                .window(ChronoUnit.FOREVER.getDuration())
                .clock(clock)
                .build();
        inbox.start(runner);
        inbox.admit(new TestDelivery("one"));

        clock.move(Duration.ofDays(100_000));

        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
    }

    @Test
    void takesAWindowThatIsShorterThanTheClocksTick() {
        DirectInbox inbox =
                DirectInbox.builder().window(Duration.ofNanos(1)).clock(clock).build();
        inbox.start(runner);
        inbox.admit(new TestDelivery("one"));

        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
    }

    @Test
    void refusesAWindowThatIsNotPositive() {
        DirectInbox.Builder builder = DirectInbox.builder();

        assertEquals(
                "The dedupe window is PT0S: set a positive duration",
                assertThrows(IllegalArgumentException.class, () -> builder.window(Duration.ZERO))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> builder.window(HOUR.negated()));
    }

    @Test
    void refusesToRememberNothing() {
        DirectInbox.Builder builder = DirectInbox.builder();

        assertEquals(
                "The dedupe size is 0: set at least 1 key",
                assertThrows(IllegalArgumentException.class, () -> builder.maxKeys(0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> builder.maxKeys(-1));
        assertEquals(
                "The dedupe size is 134217729: set at most 134217728 keys",
                assertThrows(IllegalArgumentException.class, () -> builder.maxKeys(134_217_729))
                        .getMessage());
        assertDoesNotThrow(() -> builder.maxKeys(134_217_728));
    }

    private DirectInbox inbox(int maxKeys) {
        DirectInbox inbox =
                DirectInbox.builder().window(HOUR).maxKeys(maxKeys).clock(clock).build();
        inbox.start(runner);
        return inbox;
    }
}
