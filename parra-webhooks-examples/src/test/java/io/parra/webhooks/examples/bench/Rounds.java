package io.parra.webhooks.examples.bench;

import io.parra.webhooks.examples.bench.Scores.Score;
import io.parra.webhooks.examples.bench.Scores.Setting;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks in rounds: one new JVM each, and what is compared one right after the other. */
final class Rounds {

    private static final String PACKAGE = Rounds.class.getPackageName() + ".";

    private final Plan plan;
    private final Scores scores = new Scores();

    Rounds(Plan plan) {
        this.plan = plan;
    }

    Scores run() throws RunnerException {
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Java java : plan.javas()) {
                for (int size : plan.sizes()) {
                    for (int threads = 1; threads <= 2; threads++) {
                        runSideBySide(new Setting(java, size, threads));
                    }
                }
            }
            System.out.println("Round " + round + " of " + plan.rounds() + " is done");
        }
        return scores;
    }

    private void runSideBySide(Setting setting) throws RunnerException {
        Set<String> benchmarks = new LinkedHashSet<>();
        for (Comparison comparison : plan.comparisons()) {
            if (plan.threads(comparison).contains(setting.threads())) {
                benchmarks.addAll(comparison.benchmarks());
            }
        }
        for (String benchmark : benchmarks) {
            Score score = run(setting, benchmark);
            scores.add(setting, benchmark, score);
            System.out.printf(
                    "%s, %d B, %d threads: %.0f ns, %.0f B%n",
                    benchmark, setting.size(), setting.threads(), score.nanos(), score.bytes());
        }
    }

    private Score run(Setting setting, String benchmark) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(plan.iteration().toMillis());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + (PACKAGE + benchmark).replace(".", "\\.") + "$")
                .jvm(setting.java().command())
                .jvmArgs("-Xms1g", "-Xmx1g")
                .forks(1)
                .threads(setting.threads())
                .param("size", String.valueOf(setting.size()))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .warmupIterations(plan.iterations())
                .warmupTime(time)
                .measurementIterations(plan.iterations())
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        Collection<RunResult> results = new Runner(options.build()).run();
        RunResult result = results.iterator().next();
        return new Score(result.getPrimaryResult().getScore(), allocated(result));
    }

    private static double allocated(RunResult result) {
        for (String name : result.getSecondaryResults().keySet()) {
            if (name.endsWith("gc.alloc.rate.norm")) {
                return result.getSecondaryResults().get(name).getScore();
            }
        }
        throw new IllegalStateException("The profiler has not told what was allocated");
    }
}
