package io.parra.webhooks.inbox.jdbc;

/**
 * The handlers that ignored their time-out and the interrupt, and have not ended. The threads of some are replaced; each one
 * more takes a place in which another delivery would be handled. Thread-safe.
 */
final class HangingHandlers {

    private final int maxReplaced;
    private int hanging;

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
    }

    synchronized int count() {
        return hanging;
    }

    synchronized int unreplaced() {
        return Math.max(0, hanging - maxReplaced);
    }
}
