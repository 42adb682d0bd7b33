package io.parra.webhooks.inbox.jdbc;

/**
 * How an inbox is at a moment. Immutable.
 *
 * @param running whether it is started and not closed
 * @param polling whether it has looked at its table lately: within the lease and two poll intervals
 * @param handling how many deliveries this node handles now
 * @param abandonedThreads how many threads hang in handlers that ignored their time-out and the interrupt
 * @param maxAbandonedThreads how many of these are replaced
 */
public record InboxHealth(
        boolean running, boolean polling, int handling, int abandonedThreads, int maxAbandonedThreads) {

    /** {@return whether it does its work: it runs, looks at its table, and a thread that hangs would be replaced} */
    public boolean isUp() {
        return running && polling && abandonedThreads < Math.max(1, maxAbandonedThreads);
    }
}
