package io.parra.webhooks.examples.bench;

import io.parra.webhooks.examples.bench.Scores.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param form how much of everything; the quick form has three rounds, the guide's own body, and mostly one thread
 * @param sizes of bodies
 * @param figures the numbers of those that are run; empty for all
 * @param javas the Javas to run with
 * @param report where the report goes, besides the screen
 */
record Plan(
        Form form,
        List<Integer> sizes,
        List<String> figures,
        List<Java> javas,
        @Nullable Path report) {

    /** Throws an {@link IllegalArgumentException} for arguments that it does not know. */
    static Plan of(String[] args) {
        Form form = Form.FULL;
        Path report = null;
        List<String> figures = new ArrayList<>();
        List<Java> javas = new ArrayList<>();
        for (String arg : args) {
            if (arg.equals("--quick")) {
                form = Form.QUICK;
            } else if (arg.equals("--once")) {
                form = Form.ONCE;
            } else if (arg.startsWith("--report=")) {
                report = Path.of(arg.substring("--report=".length()));
            } else if (arg.startsWith("--java=")) {
                javas.add(Java.in(Path.of(arg.substring("--java=".length()))));
            } else if (isFigure(arg)) {
                figures.add(arg);
            } else {
                throw new IllegalArgumentException(arg);
            }
        }
        form.check(report);
        if (javas.isEmpty()) {
            javas.add(Java.in(Path.of(System.getProperty("java.home"))));
        }
        return new Plan(form, sizes(form), figures, javas, report);
    }

    private static boolean isFigure(String arg) {
        return arg.equals(KeysHeap.ID)
                || Comparison.ALL.stream()
                        .anyMatch(comparison -> comparison.id().equals(arg));
    }

    private static List<Integer> sizes(Form form) {
        return switch (form) {
            case FULL -> List.of(628, 16_384, 262_144);
            case QUICK, ONCE -> List.of(628);
        };
    }

    /** How often everything runs; the figures are the medians. */
    int rounds() {
        return switch (form) {
            case FULL -> 5;
            case QUICK -> 3;
            case ONCE -> 1;
        };
    }

    /** How many iterations go before those that count: compiling the whole way of a delivery takes many seconds. */
    int warmup(String benchmark) {
        if (isOnce()) {
            return 1;
        }
        return benchmark.equals("ReceiveBenchmark.receive") ? 24 : 6;
    }

    /** How many count. */
    int iterations() {
        return isOnce() ? 1 : 2;
    }

    /** How long one takes. */
    Duration iteration() {
        return Duration.ofMillis(isOnce() ? 20 : 500);
    }

    private boolean isOnce() {
        return form == Form.ONCE;
    }

    boolean asksFor(String figure) {
        return figures.isEmpty() || figures.contains(figure);
    }

    List<Comparison> comparisons() {
        return Comparison.ALL.stream()
                .filter(comparison -> asksFor(comparison.id()))
                .toList();
    }

    /** The quick form tries two threads where that is asked for. */
    private List<Integer> threads(Comparison comparison) {
        boolean quick = form == Form.QUICK && !comparison.id().equals("P1");
        return quick || isOnce() ? List.of(1) : List.of(1, 2);
    }

    /** What makes a body longer matters only where it is read, and no more for the guide's own, which is as it is. */
    private List<String> ways(Comparison comparison, int size) {
        return size > GuideBody.AS_IT_IS && comparison.reads()
                ? List.of(GuideBody.TEXT_ONLY, GuideBody.ATTACHMENTS)
                : List.of(GuideBody.TEXT_ONLY);
    }

    /** Everything that a comparison is made with, of one Java. */
    List<Setting> settings(Comparison comparison, Java java) {
        List<Setting> settings = new ArrayList<>();
        for (int size : sizes) {
            for (String more : ways(comparison, size)) {
                for (int threads : threads(comparison)) {
                    settings.add(new Setting(java, size, more, threads));
                }
            }
        }
        return settings;
    }
}
