package io.parra.webhooks.examples.rig;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** R1 and R2: one node on SQLite is killed at random moments under load. */
final class KillOnSqlite implements Trial {

    private static final int PER_SECOND = 200;

    @Override
    public String id() {
        return "R1, R2";
    }

    @Override
    public String fault(Scale scale) {
        return kills(scale) + " × kill -9 at random moments under " + PER_SECOND
                + " requests/s, 10 % of them redeliveries; SQLite";
    }

    @Override
    public String control() {
        return "answered before the commit";
    }

    private static int kills(Scale scale) {
        return scale.of(4, 20);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        Random random = new Random(1);
        try (Lab lab = bench.onSqlite()) {
            Options options = lab.options().with("early", control);
            Cluster cluster = new Cluster(lab.start("n0", options));
            Load load = new Load(lab.sender(), "k", "take 5", cluster::nextUrl, PER_SECOND, 0.1, 100_000);
            load.start();
            Map<String, Integer> allowed = new HashMap<>();
            for (int kill = 1; kill <= kills(bench.scale()); kill++) {
                Pace.pause(500 + random.nextInt(1_000));
                cluster.get(0).kill();
                lab.table().pending().forEach(key -> allowed.merge(key, 1, Integer::sum));
                cluster.replace(0, lab.start("n" + kill, options));
            }
            Pace.pause(500);
            load.stop();
            long stuck = lab.stuck();
            return new Measurement()
                    .figure("acknowledged", lab.sender().acknowledged().size())
                    .exactly("lost", 0, lab.lost().size())
                    .exactly("stuck", 0, stuck)
                    .figure("ran again", again(lab.runs().begun()).size())
                    .exactly(
                            "of these not pending after a kill",
                            0,
                            unexplained(lab.runs().begun(), allowed));
        }
    }

    private static Set<String> again(Map<String, Long> begun) {
        return begun.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many began more often than once and once more for each kill after which the table had them pending. */
    private static long unexplained(Map<String, Long> begun, Map<String, Integer> allowed) {
        return begun.entrySet().stream()
                .filter(entry ->
                        entry.getValue() > 1 + allowed.getOrDefault(new TestEvent(entry.getKey(), "take 5").key(), 0))
                .count();
    }
}
