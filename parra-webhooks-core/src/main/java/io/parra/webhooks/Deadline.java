package io.parra.webhooks;

/**
 * The time that one thread has for reading a body. When it passes, the thread is interrupted, so that a read that blocks
 * returns.
 */
final class Deadline {

    private final Thread reader = Thread.currentThread();
    private final long began = System.nanoTime();
    private boolean ended;
    private boolean passed;

    /** Called from time to time. Does nothing once the reading has ended, so that no later work is interrupted. */
    synchronized void passAfter(long nanos) {
        if (!ended && !passed && System.nanoTime() - began >= nanos) {
            passed = true;
            reader.interrupt();
        }
    }

    synchronized boolean isPassed() {
        return passed;
    }

    /** Called by the reading thread when it is done: takes back an interrupt that was ours. */
    synchronized void end() {
        ended = true;
        if (passed) {
            Thread.interrupted();
        }
    }
}
