package io.parra.webhooks.examples.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * How fast something went.
 *
 * @param perSecond how often it was done
 * @param nanos how long each took
 * @param cpu the time of the processors that the server took for it; zero where there is no server
 * @param sentAgain how often a server answered 503 and got the same again
 */
record Speed(double perSecond, Histogram nanos, Duration cpu, int sentAgain) {

    Speed(double perSecond, Histogram nanos) {
        this(perSecond, nanos, Duration.ZERO, 0);
    }

    Speed with(Duration cpu) {
        return new Speed(perSecond, nanos, cpu, sentAgain);
    }

    double micros(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e3;
    }

    /** For each. */
    double cpuMicros() {
        return cpu.toNanos() / 1e3 / nanos.getTotalCount();
    }
}
