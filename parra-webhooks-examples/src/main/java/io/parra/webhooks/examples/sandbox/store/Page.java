package io.parra.webhooks.examples.sandbox.store;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, the newest first.
 *
 * @param limit how many at most, 1 to 500
 * @param before only what has a lower id than this; null for the newest
 */
public record Page(int limit, @Nullable Long before) {

    private static final int MAX = 500;

    /** Checked. */
    public Page {
        if (limit < 1 || limit > MAX) {
            throw Refused.invalid("The limit of a list is 1 to " + MAX + ".");
        }
    }

    /** The newest. */
    public static Page newest(int limit) {
        return new Page(limit, null);
    }

    long beforeOrEnd() {
        return before == null ? Long.MAX_VALUE : before;
    }
}
