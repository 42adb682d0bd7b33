package io.parra.webhooks.examples.overload;

import io.parra.webhooks.examples.rig.Measurement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Overloads the example apps and prints what it came to; exits with 1 if one did not bear it, or a control did.
 *
 * <p>Arguments: {@code --once} for a few connections, only to see that all of it runs and nothing hangs, and such as {@code S5} to
 * choose.
 */
final class Overload {

    private static final String ONCE = "--once";
    private static final int MINUTES = 8;

    private Overload() {}

    public static void main(String[] args) throws Exception {
        List<String> only = new ArrayList<>(List.of(args));
        boolean once = only.remove(ONCE);
        List<Trial> trials = trials(once);
        List<String> ids = trials.stream().map(Trial::id).toList();
        if (!ids.containsAll(only)) {
            System.err.println("Usage: Overload [--once] " + ids);
            System.exit(2);
        }
        endInTime();
        Path directory = Files.createTempDirectory("overload-");
        System.out.println("What the apps write is in " + directory);
        StringBuilder rows = new StringBuilder();
        boolean good = true;
        for (Trial trial : trials) {
            if (!only.isEmpty() && !only.contains(trial.id())) {
                continue;
            }
            for (App app : trial.apps()) {
                Path place = Files.createDirectories(directory.resolve(trial.id() + "-" + app.name()));
                Measurement measured = trial.measure(app, place);
                String row = row(trial, app, measured);
                System.out.print(row);
                rows.append(row);
                good &= measured.holds() != app.isControl();
            }
        }
        System.out.printf(
                "%n%s, %d processors, Java %s%n%n| | load | on | measured | |%n|---|---|---|---|---|%n%s",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                rows);
        if (once && good) {
            System.out.println("\nAll of it ran, with a few connections: this is no measurement");
        }
        System.exit(good ? 0 : 1);
    }

    private static List<Trial> trials(boolean once) {
        return List.of(
                once ? EndlessBodies.few() : EndlessBodies.many(),
                new CompressedBodies(),
                once ? SlowBodies.few() : SlowBodies.many());
    }

    private static String row(Trial trial, App app, Measurement measured) {
        String verdict = app.isControl()
                ? measured.holds() ? "**passes, so the test shows nothing**" : "fails, as it must"
                : measured.holds() ? "pass" : "**FAIL**";
        return "| %s | %s | %s | %s | %s |%n".formatted(trial.id(), trial.load(), app, measured, verdict);
    }

    /** Whatever hangs, nothing that was started here outlives this. */
    private static void endInTime() {
        Thread watch = new Thread(() -> {
            try {
                TimeUnit.MINUTES.sleep(MINUTES);
            } catch (InterruptedException e) {
                return;
            }
            System.err.println("Not done after " + MINUTES + " minutes");
            System.exit(1);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
