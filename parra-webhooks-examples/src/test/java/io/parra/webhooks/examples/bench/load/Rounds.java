package io.parra.webhooks.examples.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the rounds of something came to. Not thread-safe. */
final class Rounds {

    private final List<Speed> all = new ArrayList<>();

    void add(Speed speed) {
        all.add(speed);
    }

    double median(ToDoubleFunction<Speed> value) {
        return Table.median(all.stream().mapToDouble(value).toArray());
    }

    /** Ours to another's, round by round: what ran side by side is compared. */
    double[] to(Rounds other, ToDoubleFunction<Speed> value) {
        double[] ratios = new double[all.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = value.applyAsDouble(all.get(i)) / value.applyAsDouble(other.all.get(i));
        }
        return ratios;
    }

    /** The rate, the latencies, and how many were sent again, if any were. */
    String text() {
        int sentAgain = all.stream().mapToInt(Speed::sentAgain).sum();
        return Table.text(
                        "%,.0f/s; p50 %,.0f µs, p99 %,.0f µs",
                        median(Speed::perSecond), median(speed -> speed.micros(50)), median(speed -> speed.micros(99)))
                + (sentAgain == 0 ? "" : Table.text("; %,d sent again after a 503", sentAgain));
    }

    /** The same with the processors' time for each. */
    String textWithCpu() {
        return text() + Table.text("; %,.1f µs of CPU", median(Speed::cpuMicros));
    }
}
