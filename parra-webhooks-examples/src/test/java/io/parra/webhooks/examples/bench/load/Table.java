package io.parra.webhooks.examples.bench.load;

import io.parra.webhooks.examples.bench.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Results, in Markdown. Not thread-safe. */
final class Table {

    private final List<String> rows = new ArrayList<>();
    private final Form form;
    private boolean good = true;

    Table(Form form) {
        this.form = form;
    }

    /** A ratio for each round, with what is asked of their median: at least it, or at most it if negative. */
    void add(String what, double[] ratios, double asked, String ours, String other) {
        double median = median(ratios);
        boolean holds = asked >= 0 ? median >= asked : median <= -asked;
        good &= form.isGood(holds);
        row(
                what,
                text(ratios),
                text("%s %.2f", asked >= 0 ? "≥" : "≤", Math.abs(asked)),
                form.verdict(holds),
                ours,
                other);
    }

    /** Ratios of which nothing is asked: they show where a figure comes from. */
    void add(String what, double[] ratios, String ours, String other) {
        row(what, text(ratios), "", "", ours, other);
    }

    /** Something that nothing is asked of. */
    void add(String what, String ours, String other) {
        row(what, "", "", "", ours, other);
    }

    boolean isGood() {
        return good;
    }

    String text() {
        return "| | ratio | asked | holds | ours | other |\n|---|---|---|---|---|---|\n" + String.join("\n", rows)
                + "\n";
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String text(double[] ratios) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return text(
                "%.2f (%.2f to %.2f, %s)",
                median(sorted), sorted[0], sorted[sorted.length - 1], Form.rounds(sorted.length));
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void row(String... cells) {
        rows.add("| " + String.join(" | ", cells) + " |");
        System.out.println(rows.get(rows.size() - 1));
    }
}
