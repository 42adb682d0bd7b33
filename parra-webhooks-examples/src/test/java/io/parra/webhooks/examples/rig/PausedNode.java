package io.parra.webhooks.examples.rig;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * R4: a node is paused in the middle of its runs until another has taken them over, and goes on while the other runs them.
 * The other's runs fail, so that a completion of the paused node that was still applied would hide a failure.
 */
final class PausedNode implements Trial {

    private static final int THREADS = 3;
    private static final int OTHERS = 100;
    private static final int SECOND_RUN_MILLIS = 5_000;

    @Override
    public String id() {
        return "R4";
    }

    @Override
    public String fault(Scale scale) {
        return "SIGSTOP of one of two nodes for three leases with " + THREADS
                + " runs under way, SIGCONT while the other runs them; PostgreSQL";
    }

    @Override
    public String control() {
        return "the rig itself writes the completion that must not be applied";
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        List<TestEvent> overtaken = IntStream.range(0, THREADS)
                .mapToObj(i -> new TestEvent("o-" + i, "overtaken " + SECOND_RUN_MILLIS))
                .toList();
        try (Lab lab = bench.onPostgres()) {
            Options options = lab.options().with("threads", THREADS);
            Node paused = lab.start("paused", options);
            overtaken.forEach(event -> lab.sender().sendAndWait(event, paused.url()));
            lab.comesTrue(() -> lab.runs().begun().size() == THREADS);
            paused.pause();
            long pausedAt = System.nanoTime();
            Node other = lab.start("other", options);
            for (int i = 0; i < OTHERS; i++) {
                lab.sender().sendAndWait(new TestEvent("x-" + i, "take 5"), other.url());
            }
            boolean takenOver = lab.comesTrue(() -> secondRuns(lab.runs(), overtaken) >= 1);
            Pace.until(pausedAt + Timing.LEASE.multipliedBy(3).toNanos());
            paused.goOn();
            lab.comesTrue(() -> overtaken.stream().allMatch(event -> done(lab.runs(), event) == 1));
            if (control) {
                for (TestEvent event : overtaken) {
                    lab.table().markByForce(event.key());
                }
            }
            Pace.pause(1_000);
            long applied =
                    overtaken.stream().filter(event -> isMarked(lab, event)).count();
            long stuck = lab.stuck();
            Runs runs = lab.runs();
            return new Measurement()
                    .exactly("takeover while paused", 1, takenOver ? 1 : 0)
                    .exactly("completions of the paused node applied", 0, applied)
                    .exactly(
                            "events run a third time, since the second failed",
                            THREADS,
                            overtaken.stream()
                                    .filter(event -> runs.count(event.id(), "work", Runs.Step.BEGUN) == 3)
                                    .count())
                    .exactly("lost", 0, lab.lost().size())
                    .exactly("stuck", 0, stuck);
        }
    }

    private static boolean isMarked(Lab lab, TestEvent event) {
        try {
            return lab.table().marks().contains(event.key());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long secondRuns(Runs runs, List<TestEvent> events) {
        return events.stream()
                .filter(event -> runs.count(event.id(), "work", Runs.Step.BEGUN) == 2)
                .count();
    }

    private static long done(Runs runs, TestEvent event) {
        return runs.count(event.id(), "work", Runs.Step.DONE);
    }
}
