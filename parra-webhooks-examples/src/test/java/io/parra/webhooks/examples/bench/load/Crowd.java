package io.parra.webhooks.examples.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Threads that do the same again and again for a time, each with the next number. */
final class Crowd {

    /** What each of them does. */
    interface Step {

        void go(long number) throws Exception;

        /** Called when the time is over. */
        default void close() throws Exception {}
    }

    private static final AtomicLong NUMBERS = new AtomicLong();

    private Crowd() {}

    static Speed run(int threads, Duration time, Callable<? extends Step> step) throws Exception {
        Histogram latencies = new ConcurrentHistogram(3);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                steps.add(step.call());
            }
            long began = System.nanoTime();
            long end = began + time.toNanos();
            List<Future<?>> all = new ArrayList<>();
            for (Step one : steps) {
                all.add(pool.submit(() -> repeat(one, end, latencies)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            for (Step one : steps) {
                one.close();
            }
            return new Speed(latencies.getTotalCount() / seconds, latencies);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A step failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Void repeat(Step step, long end, Histogram latencies) throws Exception {
        for (long now = System.nanoTime(); now < end; ) {
            step.go(NUMBERS.getAndIncrement());
            long then = System.nanoTime();
            latencies.recordValue(then - now);
            now = then;
        }
        return null;
    }
}
