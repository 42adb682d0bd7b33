package io.parra.webhooks.examples.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each benchmark took, round by round. Not thread-safe. */
final class Scores {

    private final Map<Setting, Map<String, List<Score>>> rounds = new HashMap<>();

    void add(Setting setting, String benchmark, Score score) {
        rounds.computeIfAbsent(setting, key -> new HashMap<>())
                .computeIfAbsent(benchmark, key -> new ArrayList<>())
                .add(score);
    }

    List<Score> of(Setting setting, String benchmark) {
        return rounds.getOrDefault(setting, Map.of()).getOrDefault(benchmark, List.of());
    }

    /** The ratio of each round, smallest first: what ran side by side is compared, not the medians of both. */
    double[] ratios(Setting setting, Comparison comparison) {
        List<Score> ours = of(setting, comparison.ours());
        List<Score> other = of(setting, comparison.other());
        double[] ratios = new double[Math.min(ours.size(), other.size())];
        Arrays.setAll(
                ratios, i -> comparison.ratio(ours.get(i).nanos(), other.get(i).nanos()));
        Arrays.sort(ratios);
        return ratios;
    }

    Score median(Setting setting, String benchmark) {
        List<Score> all = of(setting, benchmark);
        return new Score(
                median(all.stream().mapToDouble(Score::nanos).toArray()),
                median(all.stream().mapToDouble(Score::bytes).toArray()));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** With what a benchmark ran: a Java, the body's size and what makes it so long, the number of threads. */
    record Setting(Java java, int size, String more, int threads) {}

    /** What a call took: time, and bytes allocated. */
    record Score(double nanos, double bytes) {}
}
