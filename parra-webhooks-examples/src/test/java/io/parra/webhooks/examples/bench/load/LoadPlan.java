package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to run, and for how long.
 *
 * @param quick whether it is the quick form
 * @param figures the names of those that are run; empty for all
 * @param subjects the frameworks and databases that they are run on; empty for all
 * @param report the file that the results go to, besides the screen
 */
record LoadPlan(
        boolean quick,
        List<String> figures,
        List<String> subjects,
        @Nullable Path report) {

    /** How often everything is run; the figures are the medians. */
    static final int ROUNDS = 5;

    /** The same, where these are short turns of one and the other. */
    static final int TURNS = 5 * ROUNDS;

    /** Throws an {@link IllegalArgumentException} for arguments that it does not know. */
    static LoadPlan of(String[] args) {
        boolean quick = false;
        Path report = null;
        List<String> figures = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (String arg : args) {
            if (arg.equals("--quick")) {
                quick = true;
            } else if (arg.startsWith("--report=")) {
                report = Path.of(arg.substring("--report=".length()));
            } else if (Figure.NAMES.contains(arg)) {
                figures.add(arg);
            } else if (Figure.SUBJECTS.contains(arg)) {
                subjects.add(arg);
            } else {
                throw new IllegalArgumentException(arg);
            }
        }
        return new LoadPlan(quick, figures, subjects, report);
    }

    boolean asksFor(Figure figure) {
        return (figures.isEmpty() || figures.contains(figure.name()))
                && (subjects.isEmpty() || subjects.contains(figure.subject()));
    }

    /** The arguments that run one figure alone. */
    String argumentsFor(Figure figure) {
        return (quick ? "--quick " : "") + figure.name() + " " + figure.subject();
    }

    Duration warmup() {
        return Duration.ofSeconds(quick ? 4 : 8);
    }

    Duration round() {
        return Duration.ofSeconds(quick ? 2 : 5);
    }

    /** One of {@link #TURNS}. */
    Duration turn() {
        return round().dividedBy(TURNS / ROUNDS);
    }

    /** One of {@link #ROUNDS} that follow each other without a pause. */
    Duration slice() {
        return Duration.ofSeconds(quick ? 2 : 12);
    }
}
