package io.parra.webhooks.examples.sandbox.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of events, in constant memory. Thread-safe. */
final class Tally {

    private static final long MAX_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final SortedMap<Integer, Long> statuses = new TreeMap<>();
    private final Map<Failure, Long> failures = new EnumMap<>(Failure.class);
    private final Histogram micros = new Histogram(MAX_MICROS, DIGITS);

    synchronized void add(@Nullable Answer answer, @Nullable Throwable thrown) {
        if (answer != null) {
            statuses.merge(answer.status(), 1L, Long::sum);
            micros.recordValue(Math.min(answer.nanos() / 1000, MAX_MICROS));
        } else if (thrown != null) {
            failures.merge(Failure.of(thrown), 1L, Long::sum);
        }
    }

    synchronized long finished() {
        return answered() + failed();
    }

    synchronized int exitCode() {
        boolean good = failures.isEmpty() && statuses.keySet().stream().allMatch(status -> status / 100 == 2);
        if (good) {
            return ExitCode.OK;
        }
        boolean nobodyThere = statuses.isEmpty() && failures.keySet().equals(Set.of(Failure.NOT_CONNECTED));
        return nobodyThere ? ExitCode.OUT_OF_REACH : ExitCode.NOT_AS_WISHED;
    }

    /** Three lines: answers by status, failures by kind, latencies. */
    synchronized String text() {
        return "answered  " + counts(statuses) + System.lineSeparator()
                + "failed    " + counts(failures) + System.lineSeparator()
                + "latency   " + latencies();
    }

    private long answered() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    private long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String counts(Map<?, Long> counts) {
        if (counts.isEmpty()) {
            return "none";
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((what, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(what)
                .append(": ")
                .append(count));
        return text.toString();
    }

    private String latencies() {
        if (micros.getTotalCount() == 0) {
            return "none";
        }
        return "p50 " + Amount.millis(micros.getValueAtPercentile(50))
                + ", p90 " + Amount.millis(micros.getValueAtPercentile(90))
                + ", p99 " + Amount.millis(micros.getValueAtPercentile(99))
                + ", max " + Amount.millis(micros.getMaxValue());
    }
}
