package io.parra.webhooks.examples.sandbox.sender;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a delivery that was not answered 2xx is sent again, where retries are on.
 *
 * @param attempts how often it is sent in all
 * @param firstDelay how long to wait after the first attempt
 * @param factor by how much that grows each time
 * @param maxDelay how long to wait at most
 * @param jitter the part of a delay that chance adds or takes
 */
public record RetryPolicy(int attempts, Duration firstDelay, double factor, Duration maxDelay, double jitter) {

    /** 8 attempts; 5 seconds, growing threefold, to an hour; give or take a fifth. */
    public static RetryPolicy defaults() {
        return new RetryPolicy(8, Duration.ofSeconds(5), 3, Duration.ofHours(1), 0.2);
    }

    /** Whether there is another attempt after so many. */
    boolean goesOnAfter(int attempt) {
        return attempt < attempts;
    }

    Duration delayAfter(int attempt) {
        double grown = firstDelay.toMillis() * Math.pow(factor, attempt - 1);
        double capped = Math.min(grown, (double) maxDelay.toMillis());
        double chance = 1 + jitter * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(capped * chance));
    }
}
