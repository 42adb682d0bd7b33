package io.parra.webhooks.examples.sandbox.cli;

import java.io.IOException;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal while a long load runs, or nothing. Thread-safe. */
final class Progress implements AutoCloseable {

    private static final long LONG_COUNT = 500;
    private static final double LONG_SECONDS = 2;
    private static final int WIDTH = 79;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** A bar, if the load is long and the standard error is a terminal. */
    static Progress of(Load load) {
        boolean isLong = load.count() >= LONG_COUNT || load.seconds() >= LONG_SECONDS;
        return new Progress(isLong && isTerminal() ? bar(load.count(), System.err) : null);
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static ProgressBar bar(long count, PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName("sending")
                .setInitialMax(count)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                // With a width given, it does not load a native library to ask the terminal for its own.
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .showSpeed()
                .build();
    }

    /** Java tells only of input and output together, and from 22 on not even that. */
    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
