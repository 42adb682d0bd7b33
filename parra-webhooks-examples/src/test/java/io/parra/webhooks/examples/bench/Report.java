package io.parra.webhooks.examples.bench;

import io.parra.webhooks.examples.bench.Scores.Score;
import io.parra.webhooks.examples.bench.Scores.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The ratios of each figure on each Java, in Markdown. Not thread-safe. */
final class Report {

    private final Plan plan;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private boolean good = true;

    Report(Plan plan) {
        this.plan = plan;
    }

    void add(Scores scores) {
        for (Comparison comparison : plan.comparisons()) {
            for (Java java : plan.javas()) {
                for (Setting setting : plan.settings(comparison, java)) {
                    add(scores, comparison, setting);
                }
            }
        }
    }

    private void add(Scores scores, Comparison comparison, Setting setting) {
        double[] ratios = scores.ratios(setting, comparison);
        double ratio = Scores.median(ratios);
        Score ours = scores.median(setting, comparison.ours());
        Score other = scores.median(setting, comparison.other());
        boolean holds = comparison.holds(setting.size(), ratio, ours.bytes());
        good &= plan.form().isGood(holds);
        Integer mostBytes = comparison.mostBytes().get(setting.size());
        OptionalDouble asked = comparison.asked(setting.size());
        row(
                comparison.id() + " on Java " + setting.java().version(),
                comparison.what(),
                number("%,d B", setting.size()) + (setting.size() > GuideBody.AS_IT_IS ? " of " + setting.more() : ""),
                String.valueOf(setting.threads()),
                number("%.2f (%.2f to %.2f)", ratio, ratios[0], ratios[ratios.length - 1]),
                (asked.isEmpty() ? "" : number(comparison.speedup() ? "≥ %.2f" : "≤ %.2f", asked.getAsDouble()))
                        + (mostBytes == null ? "" : number(", ≤ %,d B", mostBytes)),
                asked.isEmpty() ? "" : plan.form().verdict(holds),
                number("%,.0f ns, %,.0f B", ours.nanos(), ours.bytes()),
                number("%,.0f ns, %,.0f B", other.nanos(), other.bytes()));
    }

    void addHeapOfKeys(double megabytes) {
        boolean holds = megabytes <= KeysHeap.MOST_MEGABYTES;
        good &= plan.form().isGood(holds);
        row(
                KeysHeap.ID + " on Java " + Runtime.version().feature(),
                "heap for 100,000 remembered keys",
                "",
                "",
                "",
                number("≤ %.0f MB", KeysHeap.MOST_MEGABYTES),
                plan.form().verdict(holds),
                number("%.1f MB", megabytes),
                "");
    }

    boolean isGood() {
        return good;
    }

    /** A section for each figure and Java, by its heading. */
    Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        rows.forEach((heading, lines) -> sections.put(heading, text(heading, lines)));
        return sections;
    }

    private String text(String heading, List<String> lines) {
        return """
                ```sh
                mvn -q -Pbench test-compile exec:java -Dexec.args="%s%s"
                ```

                | | body | threads | ratio | asked | holds | ours | other |
                |---|---|---|---|---|---|---|---|
                %s

                %s; %s, %d processors.
                """.formatted(
                        plan.form().argument(),
                        heading.substring(0, heading.indexOf(' ')),
                        String.join("\n", lines),
                        Form.rounds(plan.rounds()),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors());
    }

    private void row(String heading, String... cells) {
        rows.computeIfAbsent(heading, key -> new ArrayList<>()).add("| " + String.join(" | ", cells) + " |");
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
