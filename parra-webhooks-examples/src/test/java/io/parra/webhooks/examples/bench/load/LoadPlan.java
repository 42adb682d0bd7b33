package io.parra.webhooks.examples.bench.load;

import io.parra.webhooks.examples.bench.Form;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to run, and for how long.
 *
 * @param form how much of everything
 * @param figures the names of those that are run; empty for all
 * @param subjects the frameworks and databases that they are run on; empty for all
 * @param report the file that the results go to, besides the screen
 */
record LoadPlan(
        Form form,
        List<String> figures,
        List<String> subjects,
        @Nullable Path report) {

    /** Throws an {@link IllegalArgumentException} for arguments that it does not know. */
    static LoadPlan of(String[] args) {
        Form form = Form.FULL;
        Path report = null;
        List<String> figures = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (String arg : args) {
            if (arg.equals("--quick")) {
                form = Form.QUICK;
            } else if (arg.equals("--once")) {
                form = Form.ONCE;
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
        form.check(report);
        return new LoadPlan(form, figures, subjects, report);
    }

    boolean asksFor(Figure figure) {
        return (figures.isEmpty() || figures.contains(figure.name()))
                && (subjects.isEmpty() || subjects.contains(figure.subject()));
    }

    /** The arguments that run one figure alone. */
    String argumentsFor(Figure figure) {
        return form.argument() + figure.name() + " " + figure.subject();
    }

    /** How often everything is run; the figures are the medians. */
    int rounds() {
        return isOnce() ? 1 : 5;
    }

    /** The same, where these are short turns of one and the other. */
    int turns() {
        return isOnce() ? 1 : 5 * rounds();
    }

    Duration warmup() {
        return time(4, 8);
    }

    Duration round() {
        return time(2, 5);
    }

    /** One of {@link #turns}. */
    Duration turn() {
        return round().dividedBy(turns() / rounds());
    }

    /** One of {@link #rounds} that follow each other without a pause. */
    Duration slice() {
        return time(2, 12);
    }

    /** How many of something there are that is made before anything is measured. */
    int prepared(int number) {
        return isOnce() ? number / 20 : number;
    }

    private Duration time(int secondsIfQuick, int seconds) {
        return isOnce() ? Duration.ofMillis(100) : Duration.ofSeconds(form == Form.QUICK ? secondsIfQuick : seconds);
    }

    private boolean isOnce() {
        return form == Form.ONCE;
    }
}
