package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final Deadline deadline = new Deadline();

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void interruptsTheReadingThreadWhenItPasses() {
        deadline.passAfter(0);

        assertTrue(deadline.isPassed());
        assertTrue(Thread.currentThread().isInterrupted());
    }

    @Test
    void takesItsInterruptBackWhenTheReadingEnds() {
        deadline.passAfter(0);
        deadline.end();

        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void interruptsNothingOnceTheReadingHasEnded() {
        deadline.end();
        deadline.passAfter(0);

        assertFalse(deadline.isPassed());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void interruptsNothingBeforeItsTimeIsOver() {
        deadline.passAfter(Long.MAX_VALUE);

        assertFalse(deadline.isPassed());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void interruptsOnceHoweverOftenItIsLookedAt() {
        deadline.passAfter(0);
        Thread.interrupted();
        deadline.passAfter(0);

        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void leavesTheInterruptOfAnotherWhereItHasNotPassed() {
        Thread.currentThread().interrupt();
        deadline.end();

        assertTrue(Thread.currentThread().isInterrupted());
    }
}
