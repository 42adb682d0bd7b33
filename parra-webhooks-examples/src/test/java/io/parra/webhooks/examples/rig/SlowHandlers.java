package io.parra.webhooks.examples.rig;

import java.util.List;
import java.util.Locale;

/** R11: handlers that take a second do not make the answers slow. */
final class SlowHandlers implements Trial {

    private static final int PER_SECOND = 200;
    private static final double FACTOR = 3;

    @Override
    public String id() {
        return "R11";
    }

    @Override
    public String fault(Scale scale) {
        return PER_SECOND + " requests/s for " + seconds(scale) + " s, handlers that take 1 s; SQLite";
    }

    @Override
    public String control() {
        return "answered after the handlers (`DirectInbox`)";
    }

    private static int seconds(Scale scale) {
        return scale.of(5, 30);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        int requests = PER_SECOND * seconds(bench.scale());
        try (Lab lab = bench.onSqlite()) {
            Node node = lab.start("n", lab.options().with("inbox", control ? "direct" : "jdbc"));
            load(lab, node, "warm", "nothing", PER_SECOND * 4);
            List<Answer> quick = load(lab, node, "quick", "nothing", requests);
            List<Answer> slow = load(lab, node, "slow", "take 1000", requests);
            double quickMillis = p99(quick);
            return new Measurement()
                    .note(String.format(Locale.ROOT, "p99 %.1f ms with handlers that do nothing", quickMillis))
                    .atMost("ms with slow ones", FACTOR * quickMillis, p99(slow))
                    .exactly("answers other than 200", 0, refused(quick) + refused(slow));
        }
    }

    private static List<Answer> load(Lab lab, Node node, String prefix, String work, int requests)
            throws InterruptedException {
        return new Load(lab.sender(), prefix, work, node::url, PER_SECOND, 0, requests)
                .start()
                .await();
    }

    private static double p99(List<Answer> answers) {
        double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
        return millis[(int) Math.ceil(millis.length * 0.99) - 1];
    }

    private static long refused(List<Answer> answers) {
        return answers.stream().filter(answer -> !answer.isSuccess()).count();
    }
}
