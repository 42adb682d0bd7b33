package io.parra.webhooks.examples.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the trials and prints what they came to; exits with 1 if one failed, or a control did not.
 *
 * <p>Arguments: {@code --short} for less of everything, {@code --report=FILE} to write the report there, and numbers such as
 * {@code R3} for only these.
 */
public final class FaultRig {

    private static final List<Trial> TRIALS = List.of(
            new KillOnSqlite(),
            new KillOneOfTwo(),
            new PausedNode(),
            new DatabaseStopped(),
            new CopiesAtOnce(),
            new PoisonAmongGood(),
            new RedeliveryAndRequeue(),
            new CutDuringCommit(),
            new TerminateUnderLoad(),
            new SlowHandlers(),
            new OneOfTwoHandlers());

    private FaultRig() {}

    /** Runs them. */
    public static void main(String[] args) throws Exception {
        Scale scale = Scale.FULL;
        Path file = null;
        List<String> only = new ArrayList<>();
        for (String arg : args) {
            if (arg.equals("--short")) {
                scale = Scale.SHORT;
            } else if (arg.startsWith("--report=")) {
                file = Path.of(arg.substring("--report=".length()));
            } else if (arg.matches("R\\d+")) {
                only.add(arg);
            } else {
                System.err.println("Usage: FaultRig [--short] [--report=FILE] [R1 R3 ...]");
                System.exit(2);
            }
        }
        endAfter(scale.of(15, 45));
        Report report = run(scale, only);
        String text = report.text(scale);
        System.out.println();
        System.out.println(text);
        if (file != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        System.exit(report.isGood() ? 0 : 1);
    }

    /** Whatever hangs, the rig and all that it has started do not outlive this. */
    private static void endAfter(int minutes) {
        Thread watch = new Thread(
                () -> {
                    Pace.pause(TimeUnit.MINUTES.toMillis(minutes));
                    System.err.println("The rig was not done after " + minutes + " minutes");
                    System.exit(1);
                },
                "time-limit");
        watch.setDaemon(true);
        watch.start();
    }

    private static Report run(Scale scale, List<String> only) throws Exception {
        Path directory = Files.createTempDirectory("fault-rig-");
        System.out.println("What the nodes write is in " + directory);
        Report report = new Report();
        try (Bench bench = new Bench(scale, directory)) {
            for (Trial trial : TRIALS) {
                if (only.isEmpty()
                        || List.of(trial.id().split(", ", -1)).stream().anyMatch(only::contains)) {
                    Measurement measured = tryOut(trial, bench, false);
                    Measurement control = tryOut(trial, bench, true);
                    System.out.println(report.add(trial, scale, measured, control));
                }
            }
        }
        return report;
    }

    /** A rig that breaks down has shown nothing: neither that the test passes nor that its control fails. */
    private static Measurement measure(Trial trial, Bench bench, boolean control) {
        try {
            return trial.measure(bench, control);
        } catch (Exception e) {
            e.printStackTrace();
            Measurement broken =
                    new Measurement().note("the rig broke down: " + e.getClass().getSimpleName());
            return control ? broken : broken.exactly("results", 1, 0);
        }
    }

    private static Measurement tryOut(Trial trial, Bench bench, boolean control) {
        long began = System.nanoTime();
        Measurement measured = measure(trial, bench, control);
        System.out.printf(
                "%s%s: %s (%.0f s)%n",
                trial.id(), control ? ", control" : "", measured, (System.nanoTime() - began) / 1e9);
        return measured;
    }
}
