package io.parra.webhooks.examples.sandbox.cli;

import java.io.PrintWriter;

/** The summary of a load: once, at its end or where the user ends it. Thread-safe. */
final class LoadReport {

    private final PrintWriter out;
    private final String type;
    private final Tally tally;
    private final long began = System.nanoTime();
    private boolean printed;

    LoadReport(PrintWriter out, String type, Tally tally) {
        this.out = out;
        this.type = type;
        this.tally = tally;
    }

    /** Sees to it that Ctrl-C does not take the summary with it. */
    void printAtTheLatestOnExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::print, "summary"));
    }

    synchronized void print() {
        if (printed) {
            return;
        }
        printed = true;
        double seconds = (System.nanoTime() - began) / 1e9;
        long finished = tally.finished();
        out.println("sent      " + finished + " " + type + " in " + Amount.decimal(seconds) + " s, "
                + Amount.decimal(finished / seconds) + " a second");
        out.println(tally.text());
        out.flush();
    }
}
