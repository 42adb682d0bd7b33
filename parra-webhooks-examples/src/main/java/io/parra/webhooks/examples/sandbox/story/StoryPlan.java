package io.parra.webhooks.examples.sandbox.story;

import io.parra.webhooks.examples.sandbox.store.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How to play.
 *
 * @param rate events a second, 0.1 to 1,000
 * @param stream whether it is told again and again, each time of others, until it is stopped or has had its events
 * @param events how many events a stream has; null for no end
 */
public record StoryPlan(
        double rate, boolean stream, @Nullable Integer events) {

    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 1_000;
    private static final int MOST = 10_000_000;

    /** Checked. */
    public StoryPlan {
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            throw Refused.invalid("The rate of a story is 0.1 to 1000 events a second.");
        }
        if (events != null && (!stream || events < 1 || events > MOST)) {
            throw Refused.invalid("The number of events is for a stream, and 1 to " + MOST + ".");
        }
    }

    /** Once through. */
    public static StoryPlan once(double rate) {
        return new StoryPlan(rate, false, null);
    }
}
