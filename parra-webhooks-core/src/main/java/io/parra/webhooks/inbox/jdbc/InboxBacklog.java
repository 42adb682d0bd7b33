package io.parra.webhooks.inbox.jdbc;

import java.time.Duration;

/**
 * What an inbox's table holds at a moment, of all nodes. Immutable.
 *
 * @param pending how many deliveries are not handled yet: they wait, wait for a retry or run; counted up to
 *     {@link #MAX_COUNT}
 * @param overdue for how long the first of these has been due, by this node's clock: zero if none is, and a retry counts from
 *     when it is due
 * @param deadLetters how many have been given up and are neither requeued nor deleted; counted up to {@link #MAX_COUNT}
 */
public record InboxBacklog(int pending, Duration overdue, int deadLetters) {

    /** What is counted to: more costs the database too much. */
    public static final int MAX_COUNT = 100_000;
}
