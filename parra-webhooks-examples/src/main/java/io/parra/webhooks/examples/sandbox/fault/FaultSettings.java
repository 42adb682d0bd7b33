package io.parra.webhooks.examples.sandbox.fault;

import java.time.Duration;

/**
 * How long and how big.
 *
 * @param heldBack how long {@link Fault#OUT_OF_ORDER} holds every second event back
 * @param late how long {@link Fault#LATE} waits
 * @param slowBody how long {@link Fault#SLOW_BODY} takes
 * @param hugeBytes how big {@link Fault#HUGE_BODY} makes a body at least
 */
public record FaultSettings(Duration heldBack, Duration late, Duration slowBody, int hugeBytes) {

    /** 3 seconds, 30 seconds, 15 seconds, 2 MiB. */
    public static FaultSettings defaults() {
        return new FaultSettings(
                Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofSeconds(15), 2 * 1024 * 1024);
    }
}
