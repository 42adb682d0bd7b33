package io.parra.webhooks.examples.rig;

import java.util.List;
import java.util.Map;

/** R10: a node is told to end (SIGTERM) under load, every other time while a handler runs that would not end by itself. */
final class TerminateUnderLoad implements Trial {

    private static final int DRAIN_MILLIS = 3_000;
    private static final int MAX_MILLIS = 30_000;

    @Override
    public String id() {
        return "R10";
    }

    @Override
    public String fault(Scale scale) {
        return rounds(scale) + " × SIGTERM under 100 requests/s, drain limit " + DRAIN_MILLIS / 1_000
                + " s, every other time with a handler that lingers; SQLite";
    }

    @Override
    public String control() {
        return "answered before the commit";
    }

    private static int rounds(Scale scale) {
        return scale.of(2, 8);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        int rounds = rounds(bench.scale());
        try (Lab lab = bench.onSqlite()) {
            Options options = lab.options().with("drain", DRAIN_MILLIS).with("early", control);
            Cluster cluster = new Cluster(lab.start("n0", options));
            Load load = new Load(lab.sender(), "s", "take 50", cluster::nextUrl, 100, 0, 100_000).start();
            double quick = 0;
            double lingering = 0;
            for (int round = 1; round <= rounds; round++) {
                Pace.pause(1_500);
                boolean lingers = round % 2 == 0;
                if (lingers) {
                    TestEvent endless = new TestEvent("l-" + round, "linger");
                    lab.sender().sendAndWait(endless, cluster.nextUrl());
                    lab.comesTrue(() -> lab.runs().begun().containsKey(endless.id()));
                }
                double took = cluster.get(0).terminate(MAX_MILLIS);
                quick = lingers ? quick : Math.max(quick, took);
                lingering = lingers ? Math.max(lingering, took) : lingering;
                cluster.replace(0, lab.start("n" + round, options));
            }
            List<Answer> answers = load.stop();
            long stuck = lab.stuck();
            return new Measurement()
                    .atMost("ms until the exit at most", DRAIN_MILLIS, quick)
                    .atMost("with a handler that lingers", DRAIN_MILLIS, lingering)
                    .figure(
                            "acknowledged",
                            answers.stream().filter(Answer::isSuccess).count())
                    .exactly("stuck", 0, stuck)
                    .exactly("lost", 0, lab.lost().size())
                    .exactly(
                            "ran again that did not linger", 0, again(lab.runs().begun()));
        }
    }

    private static long again(Map<String, Long> begun) {
        return begun.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("s-") && entry.getValue() > 1)
                .count();
    }
}
