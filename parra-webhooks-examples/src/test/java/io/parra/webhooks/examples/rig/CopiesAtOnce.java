package io.parra.webhooks.examples.rig;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** R6: many copies of an event arrive at the same time, at two nodes with one PostgreSQL. */
final class CopiesAtOnce implements Trial {

    private static final int COPIES = 64;

    @Override
    public String id() {
        return "R6";
    }

    @Override
    public String fault(Scale scale) {
        return ids(scale) + " events × " + COPIES + " simultaneous copies over two nodes; PostgreSQL";
    }

    @Override
    public String control() {
        return "each node remembers for itself (`DirectInbox`)";
    }

    private static int ids(Scale scale) {
        return scale.of(50, 500);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        int ids = ids(bench.scale());
        try (Lab lab = bench.onPostgres()) {
            Options options = lab.options().with("inbox", control ? "direct" : "jdbc");
            Cluster cluster = new Cluster(lab.start("a", options), lab.start("b", options));
            long refused = 0;
            for (int i = 0; i < ids; i++) {
                TestEvent event = new TestEvent("c-" + i, "nothing");
                List<CompletableFuture<Answer>> copies = IntStream.range(0, COPIES)
                        .mapToObj(copy -> lab.sender().send(event, cluster.nextUrl()))
                        .toList();
                refused +=
                        copies.stream().filter(copy -> !copy.join().isSuccess()).count();
            }
            Measurement measurement = new Measurement();
            if (!control) {
                measurement.exactly("stuck", 0, lab.stuck());
                measurement.exactly("rows", ids, lab.table().all().size());
            }
            return measurement
                    .exactly(
                            "runs",
                            ids,
                            lab.runs().begun().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .exactly("lost", 0, lab.lost().size())
                    .exactly("answers other than 200", 0, refused);
        }
    }
}
