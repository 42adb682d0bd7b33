package io.parra.webhooks.examples.bench;

import io.parra.webhooks.examples.bench.Scores.Score;
import io.parra.webhooks.examples.bench.Scores.Setting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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
            for (Map.Entry<Setting, Set<String>> sideBySide : benchmarks().entrySet()) {
                for (String benchmark : sideBySide.getValue()) {
                    runOne(sideBySide.getKey(), benchmark);
                }
            }
            System.out.println("Round " + round + " of " + plan.rounds() + " is done");
        }
        return scores;
    }

    /** What is compared, by what it runs with. */
    private Map<Setting, Set<String>> benchmarks() {
        Map<Setting, Set<String>> benchmarks = new LinkedHashMap<>();
        for (Java java : plan.javas()) {
            for (Comparison comparison : plan.comparisons()) {
                for (Setting setting : plan.settings(comparison, java)) {
                    benchmarks
                            .computeIfAbsent(setting, key -> new LinkedHashSet<>())
                            .addAll(comparison.benchmarks());
                }
            }
        }
        return benchmarks;
    }

    private void runOne(Setting setting, String benchmark) throws RunnerException {
        Score score = run(setting, benchmark);
        scores.add(setting, benchmark, score);
        System.out.printf(
                "%s, %d B of %s, %d threads: %.0f ns, %.0f B%n",
                benchmark, setting.size(), setting.more(), setting.threads(), score.nanos(), score.bytes());
    }

    private Score run(Setting setting, String benchmark) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(plan.iteration().toMillis());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + (PACKAGE + benchmark).replace(".", "\\.") + "$")
                .jvm(setting.java().command())
                // Compiled while nothing else goes on: else a busy machine is still warming up when it is measured.
                .jvmArgs("-Xms1g", "-Xmx1g", "-Xbatch")
                .forks(1)
                .threads(setting.threads())
                .param("size", String.valueOf(setting.size()))
                .param("more", setting.more())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .warmupIterations(plan.warmup(benchmark))
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
