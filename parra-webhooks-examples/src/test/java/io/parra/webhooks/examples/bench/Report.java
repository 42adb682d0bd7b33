package io.parra.webhooks.examples.bench;

import io.parra.webhooks.examples.bench.Scores.Score;
import io.parra.webhooks.examples.bench.Scores.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The table of all ratios, in Markdown. Not thread-safe. */
final class Report {

    private final Plan plan;
    private final List<String> rows = new ArrayList<>();
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
        good &= holds;
        Integer mostBytes = comparison.mostBytes().get(setting.size());
        OptionalDouble asked = comparison.asked(setting.size());
        row(
                comparison.id(),
                comparison.what(),
                number("%,d B", setting.size()) + (setting.size() > GuideBody.AS_IT_IS ? " of " + setting.more() : ""),
                String.valueOf(setting.threads()),
                setting.java().version(),
                number("%.2f (%.2f to %.2f)", ratio, ratios[0], ratios[ratios.length - 1]),
                (asked.isEmpty() ? "" : number(comparison.speedup() ? "≥ %.2f" : "≤ %.2f", asked.getAsDouble()))
                        + (mostBytes == null ? "" : number(", ≤ %,d B", mostBytes)),
                asked.isEmpty() ? "" : holds ? "yes" : "**no**",
                number("%,.0f ns, %,.0f B", ours.nanos(), ours.bytes()),
                number("%,.0f ns, %,.0f B", other.nanos(), other.bytes()));
    }

    void addHeapOfKeys(double megabytes) {
        boolean holds = megabytes <= KeysHeap.MOST_MEGABYTES;
        good &= holds;
        row(
                "P10",
                "heap for 100,000 remembered keys",
                "",
                "",
                String.valueOf(Runtime.version().feature()),
                "",
                number("≤ %.0f MB", KeysHeap.MOST_MEGABYTES),
                holds ? "yes" : "**no**",
                number("%.1f MB", megabytes),
                "");
    }

    boolean isGood() {
        return good;
    }

    String text() {
        return """
                # Performance, as measured

                Each of ours beside what it is compared with: one JVM after the other, %d rounds of them. A ratio is the
                median of the rounds' ratios, in brackets the least and the greatest: of the times where it has to be at
                most something, and how many times as fast ours is where it has to be at least something. Times are those
                of this machine on that day; the ratios are what to look at.

                ```sh
                mvn -q -Pbench test-compile exec:java%s
                ```

                %s, %d processors. The body is the `message.updated` of Parra's guide, and the same with a longer text or with attachments.

                | | measure | body | threads | Java | ratio | asked | holds | ours | other |
                |---|---|---|---|---|---|---|---|---|---|
                %s

                "Bare tokens" is Jackson with its defaults, which makes nothing of what it passes over; ours looks for keys given
                twice, bytes that are not UTF-8 and what follows the body besides, and makes the event. "By hand" is what a
                reader of the guide would write: `Mac.getInstance`, `HexFormat`, `equals`, and an `ObjectMapper` that is kept,
                strict about nothing; "from text" where the framework hands the body over as a `String`. "Receive" goes through a direct inbox to one handler, and each body is new to it.
                """.formatted(
                        plan.rounds(),
                        plan.quick() ? " -Dexec.args=--quick" : "",
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        String.join("\n", rows));
    }

    private void row(String... cells) {
        rows.add("| " + String.join(" | ", cells) + " |");
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
