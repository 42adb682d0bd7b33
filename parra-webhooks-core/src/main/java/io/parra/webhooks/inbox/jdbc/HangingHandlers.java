package io.parra.webhooks.inbox.jdbc;

/**
 * The handlers that ignored their time-out and the interrupt, and have not ended. The threads of some are replaced; for each
 * one more, a thread that would take the next delivery stands still until one of them ends. Thread-safe.
 */
final class HangingHandlers {

    private final int maxReplaced;
    private int hanging;
    private int standing;

    HangingHandlers(int maxReplaced) {
        this.maxReplaced = maxReplaced;
    }

    /** One more hangs; returns whether its thread is replaced. */
    synchronized boolean add() {
        hanging++;
        return hanging <= maxReplaced;
    }

    /** One has ended. */
    synchronized void remove() {
        hanging--;
        notifyAll();
    }

    synchronized int count() {
        return hanging;
    }

    /** Has the calling thread, which is about to take a delivery, stand still if too many hang for those that stand. */
    synchronized void standStillIfTooMany() throws InterruptedException {
        if (standing < hanging - maxReplaced) {
            standing++;
            try {
                while (standing <= hanging - maxReplaced) {
                    wait();
                }
            } finally {
                standing--;
            }
        }
    }
}
