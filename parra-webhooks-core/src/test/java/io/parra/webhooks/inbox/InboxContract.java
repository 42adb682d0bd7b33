package io.parra.webhooks.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every inbox does, whether it runs the handlers before or after it answers.
 *
 * <p>A subclass gives the inbox, with a memory of its own each time it is asked. Where an inbox retries by itself, let it do so without a delay worth mentioning.
 */
public abstract class InboxContract {

    private static final Set<Admission> TAKEN = EnumSet.of(Admission.HANDLED, Admission.STORED);
    private static final int COPIES = 12;

    private final RecordingRunner runner = new RecordingRunner();
    private Inbox inbox = DirectInbox.builder().build();

    /**
     * Makes the inbox under test.
     *
     * @return a new inbox, not started
     */
    protected abstract Inbox create();

    @BeforeEach
    final void createAndStart() {
        inbox = create();
        inbox.start(runner);
    }

    @AfterEach
    final void close() {
        inbox.close();
    }

    @Test
    void runsADeliveryOnceAndTakesIt() {
        assertTaken(inbox.admit(new TestDelivery("one")));

        awaitRuns("one");
    }

    @Test
    void runsTheDeliveryThatItWasGiven() {
        List<Delivery> seen = new CopyOnWriteArrayList<>();
        Inbox another = create();
        another.start((delivery, done) -> {
            seen.add(delivery);
            return RecordingRunner.SUCCESS;
        });
        try (another) {
            another.admit(new TestDelivery("one", "an id", "a.type"));

            await().until(() -> !seen.isEmpty());
        }
        Delivery delivery = seen.get(0);
        assertEquals("one", new String(delivery.body(), UTF_8));
        assertEquals(Delivery.keyOf(delivery.body()), delivery.key());
        assertEquals("an id", delivery.eventId());
        assertEquals("a.type", delivery.type());
        assertEquals(new TestDelivery("one").receivedAt(), delivery.receivedAt());
    }

    @Test
    void answersACopyAsADuplicateAndDoesNotRunIt() {
        inbox.admit(new TestDelivery("one"));
        awaitRuns("one");

        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
        assertTaken(inbox.admit(new TestDelivery("two")));
        awaitRuns("one", "two");
    }

    @Test
    void runsTwoBodiesThatShareIdAndType() {
        assertTaken(inbox.admit(new TestDelivery("one", "e1", "contact.updated")));
        assertTaken(inbox.admit(new TestDelivery("two", "e1", "contact.updated")));

        awaitRuns("one", "two");
    }

    @Test
    void takesAnyIdAndType() {
        List<String> odd = List.of("", " ", "\0", "'; --", "\ud800", "\ud834\udd1e", "%s\n\r", "x".repeat(100_000));
        for (int i = 0; i < odd.size(); i++) {
            assertTaken(inbox.admit(new TestDelivery("id " + i, odd.get(i), "contact.created")));
            assertTaken(inbox.admit(new TestDelivery("type " + i, "e1", odd.get(i))));
        }

        await().until(() -> runner.calls().size() == 2 * odd.size());
    }

    @Test
    void runsExactlyOneOfManyCopiesThatArriveAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(COPIES);
        ExecutorService threads = Executors.newFixedThreadPool(COPIES);
        try {
            List<Future<Admission>> answers = new ArrayList<>();
            for (int i = 0; i < COPIES; i++) {
                answers.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return inbox.admit(new TestDelivery("one"));
                }));
            }
            for (Future<Admission> answer : answers) {
                assertTrue(EnumSet.of(Admission.HANDLED, Admission.STORED, Admission.DUPLICATE)
                        .contains(answer.get()));
            }
        } finally {
            threads.shutdownNow();
        }
        assertTaken(inbox.admit(new TestDelivery("two")));
        awaitRuns("one", "two");
    }

    @Test
    void runsAgainAfterAFailureAndLeavesOutWhatHadSucceeded() {
        runner.thenFail("a").thenFail("b", "c");

        awaitRunsOfOne(3);

        assertEquals(
                List.of(Set.of(), Set.of("a"), Set.of("a", "b", "c")),
                runner.calls().stream().map(RecordingRunner.Call::done).toList());
        assertEquals(Admission.DUPLICATE, inbox.admit(new TestDelivery("one")));
    }

    @Test
    void runsAgainAfterARunnerThatThrew() {
        runner.then(() -> {
            throw new IllegalStateException("a fault of the runner");
        });

        awaitRunsOfOne(2);
    }

    @Test
    void runsAgainAfterARunnerThatThrewAnError() {
        runner.then(() -> {
            throw new AssertionError("a fault of the runner");
        });

        awaitRunsOfOne(2);
    }

    @Test
    void refusesToBeStartedTwiceAsTwoReceiversCannotShareIt() {
        assertThrows(IllegalStateException.class, () -> inbox.start(runner));

        assertTaken(inbox.admit(new TestDelivery("one")));
    }

    @Test
    void isUnavailableBeforeItIsStarted() {
        try (Inbox idle = create()) {
            assertEquals(Admission.UNAVAILABLE, idle.admit(new TestDelivery("one")));
        }
    }

    @Test
    void isUnavailableOnceItIsClosed() {
        inbox.close();

        assertEquals(Admission.UNAVAILABLE, inbox.admit(new TestDelivery("one")));
        assertEquals(List.of(), runner.bodies());
    }

    @Test
    void doesNothingWhenItIsClosedAgain() {
        inbox.close();
        inbox.close();

        assertEquals(Admission.UNAVAILABLE, inbox.admit(new TestDelivery("one")));
    }

    /** Sends a delivery again and again, as a sender may, until it has run so often. */
    private void awaitRunsOfOne(int runs) {
        await().until(() -> {
            if (runner.calls().size() < runs) {
                admitWhateverIsThrown();
            }
            return runner.calls().size() == runs;
        });
    }

    private void admitWhateverIsThrown() {
        try {
            inbox.admit(new TestDelivery("one"));
        } catch (IllegalStateException | AssertionError e) {
            assertEquals("a fault of the runner", e.getMessage());
        }
    }

    /** In any order: an inbox that runs the handlers later may run several at a time. */
    private void awaitRuns(String... bodies) {
        await().untilAsserted(() ->
                assertEquals(List.of(bodies), runner.bodies().stream().sorted().toList()));
    }

    private static void assertTaken(Admission answer) {
        assertTrue(TAKEN.contains(answer), answer.name());
    }
}
