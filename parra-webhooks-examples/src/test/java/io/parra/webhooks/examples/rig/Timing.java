package io.parra.webhooks.examples.rig;

import java.time.Duration;

/** The times that all nodes share; shorter than the defaults, so that the rig ends today. */
final class Timing {

    static final Duration HEARTBEAT = Duration.ofMillis(500);
    static final Duration POLL = Duration.ofMillis(250);
    static final Duration LEASE = HEARTBEAT.multipliedBy(4);

    /** How long it may take until the work of a dead node is taken over. */
    static final Duration TAKEOVER = LEASE.plus(HEARTBEAT.multipliedBy(2)).plus(POLL);

    private Timing() {}
}
