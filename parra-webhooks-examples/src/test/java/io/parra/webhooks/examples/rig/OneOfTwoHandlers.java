package io.parra.webhooks.examples.rig;

import java.util.List;
import java.util.stream.IntStream;

/** R12: of two named handlers one fails twice, and the process is killed between. */
final class OneOfTwoHandlers implements Trial {

    @Override
    public String id() {
        return "R12";
    }

    @Override
    public String fault(Scale scale) {
        return "one of two named handlers fails twice for " + count(scale)
                + " events, kill -9 and a restart after the first time; SQLite";
    }

    @Override
    public String control() {
        return "what has succeeded is kept in memory (`DirectInbox`), and the sender sends again";
    }

    private static int count(Scale scale) {
        return scale.of(20, 100);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        int count = count(bench.scale());
        List<TestEvent> events = IntStream.range(0, count)
                .mapToObj(i -> new TestEvent("t-" + i, "fail 2"))
                .toList();
        try (Lab lab = bench.onSqlite()) {
            Options options = lab.options()
                    .with("steady", true)
                    .with("firstDelay", 2_000)
                    .with("inbox", control ? "direct" : "jdbc");
            Node first = lab.start("first", options);
            events.forEach(event -> lab.sender().sendAndWait(event, first.url()));
            lab.comesTrue(() -> sum(lab, events, "work", Runs.Step.FAILED) >= count
                    && (control || lab.table().picked().isEmpty()));
            first.kill();
            Node second = lab.start("second", options);
            if (control) {
                events.forEach(event -> lab.sender().insist(event, second::url));
            } else {
                lab.stuck();
            }
            return new Measurement()
                    .exactly("events handled", count, sum(lab, events, "work", Runs.Step.DONE))
                    .exactly("runs of the handler that fails", 3L * count, sum(lab, events, "work", Runs.Step.BEGUN))
                    .exactly("runs of the other", count, sum(lab, events, "steady", Runs.Step.BEGUN));
        }
    }

    private static long sum(Lab lab, List<TestEvent> events, String handler, Runs.Step step) {
        Runs runs = lab.runs();
        return events.stream()
                .mapToLong(event -> runs.count(event.id(), handler, step))
                .sum();
    }
}
