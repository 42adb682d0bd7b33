package io.parra.webhooks.examples.rig;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the handlers have written down: each begin and each end of a run. */
final class Runs {

    enum Step {
        BEGUN,
        DONE,
        FAILED
    }

    /** One line: when, on which node, which handler, for which event, what. */
    record Entry(long millis, String node, String handler, String id, Step step) {

        @Override
        public String toString() {
            return millis + " " + node + " " + handler + " " + id + " " + step;
        }

        static Entry parse(String line) {
            String[] parts = line.split(" ", -1);
            return new Entry(Long.parseLong(parts[0]), parts[1], parts[2], parts[3], Step.valueOf(parts[4]));
        }
    }

    private final List<Entry> entries;

    private Runs(List<Entry> entries) {
        this.entries = entries;
    }

    static Runs read(Path file) {
        return new Runs(Ledger.lines(file).stream().map(Entry::parse).toList());
    }

    List<Entry> entries() {
        return entries;
    }

    /** The ids of the events that a handler has come to the end with. */
    Set<String> handled() {
        return of(Step.DONE).map(Entry::id).collect(Collectors.toSet());
    }

    /** How often each event was begun, by id. */
    Map<String, Long> begun() {
        return of(Step.BEGUN).collect(Collectors.groupingBy(Entry::id, Collectors.counting()));
    }

    long count(String id, String handler, Step step) {
        return of(step).filter(entry -> entry.id().equals(id) && entry.handler().equals(handler))
                .count();
    }

    private Stream<Entry> of(Step step) {
        return entries.stream().filter(entry -> entry.step() == step);
    }
}
