package io.parra.webhooks.examples.bench;

import io.parra.webhooks.examples.ClassPath;
import java.nio.file.Path;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks and prints what they came to; exits with 1 if a figure is missed.
 *
 * <p>Arguments: {@code --quick} for less of everything, {@code --once} only to see that all of it runs, {@code --report=FILE} to
 * write each figure's section there, numbers such as {@code P2} for only these, and {@code --java=/path/to/java/home}, once for each to
 * run with.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /** Runs them. */
    public static void main(String[] args) throws Exception {
        Plan plan;
        try {
            plan = Plan.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(
                    "Usage: Benchmarks [--quick] [--once | --report=FILE] [--java=DIRECTORY ...] [P1 P2 ...]");
            System.exit(2);
            return;
        }
        Report report = run(plan);
        Path file = plan.report();
        for (Map.Entry<String, String> section : report.sections().entrySet()) {
            System.out.println("\n## " + section.getKey() + "\n\n" + section.getValue());
            if (file != null) {
                new PerformanceFile(file).put(section.getKey(), section.getValue());
            }
        }
        plan.form().printEnd();
        System.exit(report.isGood() ? 0 : 1);
    }

    private static Report run(Plan plan) throws RunnerException {
        // Where JMH takes the class path of its JVMs from.
        System.setProperty("java.class.path", ClassPath.current());
        Report report = new Report(plan);
        report.add(new Rounds(plan).run());
        if (plan.asksFor(KeysHeap.ID)) {
            report.addHeapOfKeys(KeysHeap.megabytes(plan.rounds()));
        }
        return report;
    }
}
