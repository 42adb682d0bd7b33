package io.parra.webhooks.examples.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How much of everything is run. */
public enum Form {

    /** As much as it takes to rely on the figures. */
    FULL(""),

    /** Less of everything. */
    QUICK("--quick "),

    /** Everything a single time, and as short as can be: to see that it runs, and to measure nothing. */
    ONCE("--once ");

    private final String argument;

    Form(String argument) {
        this.argument = argument;
    }

    /** What to write before the other arguments. */
    public String argument() {
        return argument;
    }

    /** Throws an {@link IllegalArgumentException} if there is a report to be written of what is no measurement. */
    public void check(@Nullable Path report) {
        if (this == ONCE && report != null) {
            throw new IllegalArgumentException("--once measures nothing");
        }
    }

    /** Whether it is good: nothing is asked of a single time. */
    public boolean isGood(boolean holds) {
        return holds || this == ONCE;
    }

    /** The same, to be read. */
    public String verdict(boolean holds) {
        return this == ONCE ? "not judged" : holds ? "yes" : "**no**";
    }

    /** So many of them, to be read. */
    public static String rounds(int number) {
        return number == 1 ? "1 round" : number + " rounds";
    }

    /** Says of what was printed what it is. */
    public void printEnd() {
        if (this == ONCE) {
            System.out.println("\nAll of it ran, once and as short as can be: this is no measurement");
        }
    }
}
