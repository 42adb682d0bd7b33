package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;

/** A route with a receiver that has a direct inbox and one quick handler, beside one that reads the body and answers 200. */
record BesideBareRoute(String subject) implements Figure {

    /** More than a direct inbox remembers. */
    private static final int REQUESTS = 200_000;

    @Override
    public String name() {
        return "P5";
    }

    @Override
    public String title() {
        return "the route with a receiver (direct inbox, one quick handler) beside the bare route, 628 bytes, 64 connections";
    }

    @Override
    public void measure(LoadPlan plan, Path directory, Table results) throws Exception {
        int requests = plan.prepared(REQUESTS);
        SideBySide measured;
        try (Loaded bare = new Loaded(subject, Route.BARE, null, directory, requests);
                Loaded receiver = new Loaded(subject, Route.RECEIVER, null, directory, requests)) {
            measured = SideBySide.of(receiver, bare, plan);
        }
        Rounds ours = measured.ours();
        Rounds other = measured.other();
        results.add("rate", ours.to(other, Speed::perSecond), 0.90, ours.text(), other.text());
        results.add(
                "the server's CPU time for each",
                ours.to(other, Speed::cpuMicros),
                -1.15,
                Table.text("%.1f µs", ours.median(Speed::cpuMicros)),
                Table.text("%.1f µs", other.median(Speed::cpuMicros)));
    }
}
