package io.parra.webhooks.examples.rig;

import java.util.List;

/** R5: PostgreSQL is stopped under load with no farewell, and started again. */
final class DatabaseStopped implements Trial {

    private static final int PER_SECOND = 100;
    private static final int DEADLINE_MILLIS = 2_000;
    private static final int RECOVERY_MILLIS = 5_000;

    @Override
    public String id() {
        return "R5";
    }

    @Override
    public String fault(Scale scale) {
        return "PostgreSQL stopped (`immediate`) for " + down(scale) + " s under " + PER_SECOND
                + " requests/s, and started again";
    }

    @Override
    public String control() {
        return "answered before the commit";
    }

    private static int down(Scale scale) {
        return scale.of(4, 15);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        try (Lab lab = bench.onPostgres()) {
            Node node = lab.start("n", lab.options().with("early", control));
            Load load = new Load(lab.sender(), "d", "take 5", node::url, PER_SECOND, 0, 100_000).start();
            Pace.pause(3_000);
            bench.postgres().stopImmediately();
            long stopped = System.currentTimeMillis();
            Pace.pause(1_000L * down(bench.scale()));
            long starting = System.currentTimeMillis();
            bench.postgres().startAgain();
            long started = System.currentTimeMillis();
            Pace.pause(RECOVERY_MILLIS + 1_000);
            List<Answer> answers = load.stop();
            List<Answer> meanwhile = answers.stream()
                    .filter(answer -> answer.sentAt() >= stopped && answer.endedAt() <= starting)
                    .toList();
            long stuck = lab.stuck();
            return new Measurement()
                    .atLeast("requests while it was down", PER_SECOND, meanwhile.size())
                    .exactly(
                            "answered 200",
                            0,
                            meanwhile.stream().filter(Answer::isSuccess).count())
                    .exactly(
                            "not 503 with `Retry-After`",
                            0,
                            meanwhile.stream()
                                    .filter(answer -> !answer.isComeAgain())
                                    .count())
                    .atMost("ms the slowest", DEADLINE_MILLIS, slowest(answers))
                    .atMost("ms from its start to the last refusal", RECOVERY_MILLIS, lastRefusal(answers, started))
                    .figure("acknowledged", lab.sender().acknowledged().size())
                    .exactly("lost", 0, lab.lost().size())
                    .exactly("stuck", 0, stuck);
        }
    }

    private static double slowest(List<Answer> answers) {
        return answers.stream().mapToDouble(Answer::millis).max().orElse(0);
    }

    private static double lastRefusal(List<Answer> answers, long started) {
        return answers.stream()
                .filter(answer -> !answer.isSuccess())
                .mapToDouble(answer -> answer.endedAt() - started)
                .max()
                .orElse(0);
    }
}
