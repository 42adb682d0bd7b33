package io.parra.webhooks;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a body may take. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BodyDeadlineTest {

    private static final int LIMIT = 1000;

    private final Set<Thread> others = Thread.getAllStackTraces().keySet();
    private final BodyReader hasty = new BodyReader(LIMIT, Duration.ofMillis(20));
    private final BodyReader patient = new BodyReader(LIMIT, Duration.ofHours(1));

    @AfterEach
    void close() {
        hasty.close();
        patient.close();
    }

    @Test
    void endsAReadThatStallsAndLeavesItsThreadUninterrupted() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> hasty.read(TestRequest.of(StalledStream.thatHearsInterrupts())));

        assertEquals(Outcome.TIMED_OUT, refusal.outcome());
        assertEquals("the body did not arrive within the deadline", refusal.getMessage());
        assertFalse(Thread.interrupted());
    }

    @Test
    void endsABodyThatTricklesWithoutEnd() {
        BodyReader reader = new BodyReader(Integer.MAX_VALUE - 8, Duration.ofMillis(20));

        Outcome outcome = assertThrows(Refusal.class, () -> reader.read(TestRequest.of(new TricklingStream())))
                .outcome();

        assertEquals(Outcome.TIMED_OUT, outcome);
        assertFalse(Thread.interrupted());
    }

    @Test
    void isNoticedWhenTheStreamGoesOnWhereItIgnoresInterrupts() throws Exception {
        StalledStream stream = StalledStream.thatIgnoresInterrupts();
        FutureTask<Outcome> read = start(() -> {
            Refusal refusal = assertThrows(Refusal.class, () -> hasty.read(TestRequest.of(stream)));
            assertFalse(Thread.interrupted());
            return refusal.outcome();
        });
        stream.awaitInterrupt();

        stream.release();

        assertEquals(Outcome.TIMED_OUT, read.get());
    }

    @Test
    void leavesAnInterruptThatIsNotItsOwn() throws Exception {
        Thread.currentThread().interrupt();

        patient.read(TestRequest.of(new byte[10]));

        assertTrue(Thread.interrupted());
    }

    @Test
    void endsOnlyTheReadThatIsOverTime() throws Exception {
        StalledStream slow = StalledStream.thatHearsInterrupts();
        FutureTask<byte[]> patientRead = start(() -> patient.read(TestRequest.of(slow)));
        slow.awaitReader();

        assertThrows(Refusal.class, () -> hasty.read(TestRequest.of(StalledStream.thatHearsInterrupts())));

        assertFalse(patientRead.isDone());
        slow.release();
        assertEquals(1, patientRead.get().length);
    }

    @Test
    void standsThoughTheReaderIsClosedMeanwhile() throws Exception {
        BodyReader reader = new BodyReader(LIMIT, Duration.ofMillis(200));
        StalledStream stream = StalledStream.thatHearsInterrupts();
        FutureTask<byte[]> read = start(() -> reader.read(TestRequest.of(stream)));
        stream.awaitReader();

        reader.close();

        Refusal refusal = assertInstanceOf(
                Refusal.class, assertThrows(ExecutionException.class, read::get).getCause());
        assertEquals(Outcome.TIMED_OUT, refusal.outcome());
    }

    @Test
    void cannotBeKeptByAReaderThatIsClosedSoItIsUnavailable() {
        patient.close();

        Outcome outcome = assertThrows(Refusal.class, () -> patient.read(TestRequest.of(new byte[10])))
                .outcome();

        assertEquals(Outcome.UNAVAILABLE, outcome);
    }

    @Test
    void mayBeAnyPositiveDuration() throws Exception {
        try (BodyReader endless = new BodyReader(LIMIT, ChronoUnit.FOREVER.getDuration())) {
            assertEquals(10, endless.read(TestRequest.of(new byte[10])).length);
        }
    }

    @Test
    void keepsNoThreadOnceTheReaderIsClosed() throws Exception {
        BodyReader reader = new BodyReader(LIMIT, Duration.ofHours(1));
        await().until(() -> deadlineThreads() == 0);
        reader.read(TestRequest.of(new byte[10]));
        assertEquals(1, deadlineThreads());

        reader.close();

        await().until(() -> deadlineThreads() == 0);
    }

    private long deadlineThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("parra-webhooks-deadlines") && !others.contains(thread))
                .count();
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task).start();
        return task;
    }

    /** A byte whenever it is asked, without end. */
    private static final class TricklingStream extends InputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            buffer[offset] = 'x';
            return 1;
        }
    }
}
