package io.parra.webhooks.examples.rig;

import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

/** R8: an event comes again while it waits for its retry, and while it is a dead letter; then the dead are requeued. */
final class RedeliveryAndRequeue implements Trial {

    private static final int ATTEMPTS = 3;
    private static final int DELAY_MILLIS = 1_000;

    @Override
    public String id() {
        return "R8";
    }

    @Override
    public String fault(Scale scale) {
        return "redelivery of " + count(scale) + " events that wait for a retry and of " + count(scale)
                + " dead letters, which are then requeued; SQLite";
    }

    @Override
    public String control() {
        return "only a redelivery retries (`DirectInbox`)";
    }

    private static int count(Scale scale) {
        return scale.of(20, 100);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        int count = count(bench.scale());
        List<TestEvent> retried = events("r", "fail " + (ATTEMPTS - 1), count);
        List<TestEvent> mendable = events("d", "mendable", count);
        try (Lab lab = bench.onSqlite()) {
            Node node = lab.start(
                    "n",
                    lab.options()
                            .with("attempts", ATTEMPTS)
                            .with("firstDelay", DELAY_MILLIS)
                            .with("inbox", control ? "direct" : "jdbc"));
            Measurement measurement = new Measurement();
            measurement.exactly(
                    "answers other than 200", 0, refused(lab, node, retried) + refused(lab, node, mendable));
            Pace.pause(DELAY_MILLIS / 2);
            long again = refused(lab, node, retried) + refused(lab, node, mendable);
            measurement.exactly("to redeliveries while retrying", 0, again);
            if (control) {
                return measurement.exactly("events retried to success", count, exactly(lab, retried, ATTEMPTS));
            }
            lab.comesTrue(() -> lab.table().pending().isEmpty());
            measurement
                    .exactly(
                            "events retried to success, after " + ATTEMPTS + " runs",
                            count,
                            exactly(lab, retried, ATTEMPTS))
                    .exactly(
                            "dead letters, after " + ATTEMPTS,
                            count,
                            lab.table().dead().size())
                    .exactly("to their redeliveries", 0, refused(lab, node, mendable));
            Files.createFile(Work.mended(lab.runsFile()));
            URI requeue = node.url("/requeue");
            return measurement
                    .exactly("requeued", count, Long.parseLong(lab.sender().order(requeue)))
                    .exactly("to redeliveries right after", 0, refused(lab, node, mendable))
                    .exactly("stuck", 0, lab.stuck())
                    .exactly("requeued events handled in one run", count, exactly(lab, mendable, ATTEMPTS + 1))
                    .exactly("dead letters left", 0, lab.table().dead().size())
                    .exactly("lost", 0, lab.lost().size());
        }
    }

    private static List<TestEvent> events(String prefix, String work, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new TestEvent(prefix + "-" + i, work))
                .toList();
    }

    private static long refused(Lab lab, Node node, List<TestEvent> events) {
        return events.stream()
                .filter(event -> !lab.sender().sendAndWait(event, node.url()).isSuccess())
                .count();
    }

    /** How many were begun so often, and came to their end once. */
    private static long exactly(Lab lab, List<TestEvent> events, int times) {
        Runs runs = lab.runs();
        return events.stream()
                .filter(event -> runs.count(event.id(), "work", Runs.Step.BEGUN) == times
                        && runs.count(event.id(), "work", Runs.Step.DONE) == 1)
                .count();
    }
}
