package io.parra.webhooks.examples.bench.load;

import io.parra.webhooks.examples.bench.PerformanceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs the load bench and prints what it came to; exits with 1 if a figure is missed.
 *
 * <p>Arguments: {@code --quick} for less of everything, {@code --once} only to see that all of it runs, {@code --report=FILE} to
 * write each figure's section there, names of figures such as {@code P6} or {@code hop}, and of frameworks and databases such as
 * {@code Javalin} or {@code SQLite}, for only these.
 */
public final class LoadBench {

    private LoadBench() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        LoadPlan plan;
        try {
            plan = LoadPlan.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(
                    "Usage: LoadBench [--quick] [--once | --report=FILE] " + Figure.NAMES + " " + Figure.SUBJECTS);
            System.exit(2);
            return;
        }
        boolean good = true;
        for (Figure figure : Figure.all()) {
            if (plan.asksFor(figure)) {
                good &= measure(figure, plan);
            }
        }
        plan.form().printEnd();
        System.exit(good ? 0 : 1);
    }

    private static boolean measure(Figure figure, LoadPlan plan) throws Exception {
        String heading = figure.name() + " on " + figure.subject();
        System.out.println(heading + ": " + figure.title());
        Table results = new Table(plan.form());
        Path directory = Files.createTempDirectory("load");
        try {
            figure.measure(plan, directory, results);
        } finally {
            delete(directory);
        }
        Path report = plan.report();
        if (report != null) {
            new PerformanceFile(report).put(heading, text(figure, plan, results));
        }
        return results.isGood();
    }

    private static String text(Figure figure, LoadPlan plan, Table results) {
        String title = figure.title();
        return """
                %s.

                ```sh
                mvn -q -Pload test-compile exec:java -Dexec.args="%s"
                ```

                %s
                The median of the rounds; %s, %d processors, Java %s.
                """.formatted(
                        Character.toUpperCase(title.charAt(0)) + title.substring(1),
                        plan.argumentsFor(figure),
                        results.text(),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
