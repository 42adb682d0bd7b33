package io.parra.webhooks.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Copies of a delivery that arrive at a direct inbox while its handlers run. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DirectInboxCopiesTest {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final RecordingRunner runner = new RecordingRunner();
    private final List<Thread> threads = new ArrayList<>();
    private final DirectInbox inbox = inbox(Duration.ofMinutes(5));

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void shareTheSuccessOfTheOneThatRuns() throws Exception {
        FutureTask<Admission> first = running(() -> RecordingRunner.SUCCESS, inbox);
        List<FutureTask<Admission>> copies = waiting(16);

        release.countDown();

        assertEquals(Admission.HANDLED, first.get());
        assertEquals(Collections.nCopies(16, Admission.HANDLED), answers(copies));
        assertEquals(List.of("one"), runner.bodies());
    }

    @Test
    void shareTheFailureOfTheOneThatRuns() throws Exception {
        FutureTask<Admission> first =
                running(() -> new RunResult(List.of(new IllegalStateException("down")), false), inbox);
        List<FutureTask<Admission>> copies = waiting(16);

        release.countDown();

        assertEquals(Admission.FAILED, first.get());
        assertEquals(Collections.nCopies(16, Admission.FAILED), answers(copies));
        assertEquals(List.of("one"), runner.bodies());
    }

    @Test
    void areFreedAsFailedByARunnerThatThrowsAnErrorAndTheNextOneRuns() throws Exception {
        FutureTask<Admission> first = running(
                () -> {
                    throw new AssertionError("a fault of the runner");
                },
                inbox);
        List<FutureTask<Admission>> copies = waiting(3);

        release.countDown();

        assertInstanceOf(
                AssertionError.class,
                assertThrows(ExecutionException.class, first::get).getCause());
        assertEquals(Collections.nCopies(3, Admission.FAILED), answers(copies));
        assertEquals(Admission.HANDLED, inbox.admit(new TestDelivery("one")));
    }

    @Test
    void runAgainThoughTheClockFailedWhenTheFirstEnded() {
        Clock clock = mock();
        when(clock.millis()).thenThrow(new IllegalStateException("no time")).thenReturn(1L);
        DirectInbox timeless = new DirectInbox(Duration.ofHours(1), 100, clock, Duration.ofMillis(1));
        timeless.start(runner);

        assertThrows(IllegalStateException.class, () -> timeless.admit(new TestDelivery("one")));

        assertEquals(Admission.HANDLED, timeless.admit(new TestDelivery("one")));
        assertEquals(List.of("one", "one"), runner.bodies());
    }

    @Test
    void areUnavailableFromThe17thThatWouldWait() throws Exception {
        FutureTask<Admission> first = running(() -> RecordingRunner.SUCCESS, inbox);
        List<FutureTask<Admission>> copies = waiting(16);

        assertEquals(Admission.UNAVAILABLE, inbox.admit(new TestDelivery("one")));

        release.countDown();
        assertEquals(Admission.HANDLED, first.get());
        assertEquals(Collections.nCopies(16, Admission.HANDLED), answers(copies));
    }

    @Test
    void doNotKeepOtherDeliveriesWaiting() throws Exception {
        FutureTask<Admission> first = running(() -> RecordingRunner.SUCCESS, inbox);
        List<FutureTask<Admission>> copies = waiting(16);

        assertEquals(Admission.HANDLED, inbox.admit(new TestDelivery("two")));
        assertFalse(first.isDone() || copies.stream().anyMatch(FutureTask::isDone));
    }

    @Test
    void areUnavailableWhenTheyHaveWaitedForTooLong() throws Exception {
        DirectInbox impatient = inbox(Duration.ofMillis(1));
        FutureTask<Admission> first = running(() -> RecordingRunner.SUCCESS, impatient);

        assertEquals(Admission.UNAVAILABLE, impatient.admit(new TestDelivery("one")));

        release.countDown();
        assertEquals(Admission.HANDLED, first.get());
        assertEquals(List.of("one"), runner.bodies());
    }

    @Test
    void areUnavailableWhereTheirThreadIsInterruptedAndStaysSo() throws Exception {
        FutureTask<Admission> first = running(() -> RecordingRunner.SUCCESS, inbox);

        Thread.currentThread().interrupt();
        Admission answer = inbox.admit(new TestDelivery("one"));

        assertTrue(Thread.interrupted());
        assertEquals(Admission.UNAVAILABLE, answer);
        assertFalse(first.isDone());
    }

    @Test
    void getTheirOutcomeThoughTheInboxIsClosedMeanwhile() throws Exception {
        FutureTask<Admission> first = running(() -> RecordingRunner.SUCCESS, inbox);
        List<FutureTask<Admission>> copies = waiting(2);

        inbox.close();
        release.countDown();

        assertEquals(Admission.HANDLED, first.get());
        assertEquals(Collections.nCopies(2, Admission.HANDLED), answers(copies));
    }

    private DirectInbox inbox(Duration maxWait) {
        DirectInbox made = new DirectInbox(Duration.ofHours(1), 100, Clock.systemUTC(), maxWait);
        made.start(runner);
        return made;
    }

    /** A delivery whose handlers run until they are released. */
    private FutureTask<Admission> running(Supplier<RunResult> answer, DirectInbox where) throws InterruptedException {
        runner.then(() -> {
            entered.countDown();
            awaitRelease();
            return answer.get();
        });
        FutureTask<Admission> first = start(where);
        entered.await();
        return first;
    }

    private List<FutureTask<Admission>> waiting(int count) {
        threads.clear();
        List<FutureTask<Admission>> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            copies.add(start(inbox));
        }
        await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
        return copies;
    }

    private FutureTask<Admission> start(DirectInbox where) {
        FutureTask<Admission> task = new FutureTask<>(() -> where.admit(new TestDelivery("one")));
        Thread thread = new Thread(task);
        threads.add(thread);
        thread.start();
        return task;
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Admission> answers(List<FutureTask<Admission>> tasks) throws Exception {
        List<Admission> answers = new ArrayList<>();
        for (FutureTask<Admission> task : tasks) {
            answers.add(task.get());
        }
        return answers;
    }
}
