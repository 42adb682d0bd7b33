package io.parra.webhooks.inbox.jdbc;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and when a delivery whose handlers fail is tried again, before it becomes a dead letter.
 *
 * <p>The delay after the first failure is {@code firstDelay}, and grows by {@code factor} with each more, up to
 * {@code maxDelay}; each is made up to {@code jitter} longer or shorter by chance, so that what failed together does not
 * come back together. With the {@linkplain #defaults() defaults} ten attempts take about a day: after 10 and 30 seconds,
 * 1.5, 4.5, 13.5 and 40 minutes, 2 and 6 hours, and 12 hours. Immutable.
 *
 * @param attempts how often a delivery is tried in all; at least 1
 * @param firstDelay the delay after the first failure; not negative
 * @param factor by how much it grows each time; at least 1
 * @param jitter the part of a delay that chance adds or takes; 0 to 1
 * @param maxDelay the longest delay, before the jitter; not below {@code firstDelay}
 * @param maxDeaths how many times the process may die while the handlers run, counted apart from the attempts; at least
 *     2, since the first may be a neighbour's fault: only then a delivery runs alone
 */
public record RetryPolicy(
        int attempts, Duration firstDelay, double factor, double jitter, Duration maxDelay, int maxDeaths) {

    private static final RetryPolicy DEFAULTS =
            new RetryPolicy(10, Duration.ofSeconds(10), 3, 0.2, Duration.ofHours(12), 3);

    /**
     * Checks the values.
     *
     * @param attempts as above
     * @param firstDelay as above
     * @param factor as above
     * @param jitter as above
     * @param maxDelay as above
     * @param maxDeaths as above
     * @throws IllegalArgumentException if one is out of its range
     */
    public RetryPolicy {
        check(attempts >= 1, "attempts", attempts, "at least 1");
        check(!firstDelay.isNegative(), "first delay", firstDelay, "a duration that is not negative");
        check(factor >= 1 && factor <= 1_000, "factor", factor, "1 to 1000");
        check(jitter >= 0 && jitter <= 1, "jitter", jitter, "0 to 1");
        check(maxDelay.compareTo(firstDelay) >= 0, "longest delay", maxDelay, "at least the first delay");
        check(maxDelay.compareTo(Duration.ofDays(365)) <= 0, "longest delay", maxDelay, "a year at most");
        check(maxDeaths >= 2, "number of deaths", maxDeaths, "at least 2");
    }

    /** {@return 10 attempts; 10 seconds, growing threefold, give or take a fifth, to 12 hours; 3 deaths} */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * The same with another number of attempts.
     *
     * @param attempts how often a delivery is tried in all
     * @return a changed copy
     * @throws IllegalArgumentException if it is below 1
     */
    public RetryPolicy withAttempts(int attempts) {
        return new RetryPolicy(attempts, firstDelay, factor, jitter, maxDelay, maxDeaths);
    }

    /**
     * The same with another first delay; the longest is raised to it if it is below.
     *
     * @param firstDelay the delay after the first failure
     * @return a changed copy
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withFirstDelay(Duration firstDelay) {
        Duration longest = maxDelay.compareTo(firstDelay) < 0 ? firstDelay : maxDelay;
        return new RetryPolicy(attempts, firstDelay, factor, jitter, longest, maxDeaths);
    }

    /**
     * The same with another growth.
     *
     * @param factor by how much a delay grows each time
     * @return a changed copy
     * @throws IllegalArgumentException if it is below 1
     */
    public RetryPolicy withFactor(double factor) {
        return new RetryPolicy(attempts, firstDelay, factor, jitter, maxDelay, maxDeaths);
    }

    /**
     * The same with another jitter.
     *
     * @param jitter the part of a delay that chance adds or takes
     * @return a changed copy
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public RetryPolicy withJitter(double jitter) {
        return new RetryPolicy(attempts, firstDelay, factor, jitter, maxDelay, maxDeaths);
    }

    /**
     * The same with another longest delay.
     *
     * @param maxDelay the longest delay, before the jitter
     * @return a changed copy
     * @throws IllegalArgumentException if it is below the first delay
     */
    public RetryPolicy withMaxDelay(Duration maxDelay) {
        return new RetryPolicy(attempts, firstDelay, factor, jitter, maxDelay, maxDeaths);
    }

    /**
     * The same with another number of deaths.
     *
     * @param maxDeaths how many times the process may die while the handlers run
     * @return a changed copy
     * @throws IllegalArgumentException if it is below 2
     */
    public RetryPolicy withMaxDeaths(int maxDeaths) {
        return new RetryPolicy(attempts, firstDelay, factor, jitter, maxDelay, maxDeaths);
    }

    boolean isExhausted(Progress progress) {
        return progress.attempts() >= attempts || progress.deaths() >= maxDeaths;
    }

    /** How long to wait after so many failures, at least one. */
    Duration delayAfter(int failures) {
        double grown = firstDelay.toMillis() * Math.pow(factor, Math.min(failures - 1, 1_000));
        double capped = Math.min(grown, (double) maxDelay.toMillis());
        double chance = 1 + jitter * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(capped * chance));
    }

    private static void check(boolean holds, String what, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("The " + what + " of the retries is " + value + ": set " + allowed);
        }
    }
}
