package io.parra.webhooks.examples.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a trial came to: figures, and whether each that has to hold holds. Not thread-safe. */
public final class Measurement {

    private final List<String> figures = new ArrayList<>();
    private boolean holds = true;

    /** A figure for the reader. */
    public Measurement figure(String what, long value) {
        figures.add(String.format(Locale.ROOT, "%,d %s", value, what));
        return this;
    }

    /** A text for the reader. */
    public Measurement note(String text) {
        figures.add(text);
        return this;
    }

    /** A figure that has to be this. */
    public Measurement exactly(String what, long expected, long value) {
        return judged(value == expected, String.format(Locale.ROOT, "%,d %s", value, what), "expected " + expected);
    }

    /** A figure that must not be above this. */
    public Measurement atMost(String what, double limit, double value) {
        return judged(
                value <= limit,
                String.format(Locale.ROOT, "%,.1f %s", value, what),
                String.format(Locale.ROOT, "at most %,.1f", limit));
    }

    /** A figure that must not be below this: a fault that has hit nothing shows nothing. */
    public Measurement atLeast(String what, long limit, long value) {
        return judged(value >= limit, String.format(Locale.ROOT, "%,d %s", value, what), "at least " + limit);
    }

    private Measurement judged(boolean good, String figure, String otherwise) {
        figures.add(good ? figure : "**" + figure + "** (" + otherwise + ")");
        holds &= good;
        return this;
    }

    public boolean holds() {
        return holds;
    }

    @Override
    public String toString() {
        return String.join(", ", figures);
    }
}
