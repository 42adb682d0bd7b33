package io.parra.webhooks.examples.rig;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The time between the steps of a load; never used to wait for something to have happened. */
final class Pace {

    private Pace() {}

    static void pause(long millis) {
        until(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Returns when {@link System#nanoTime} has come that far. */
    static void until(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
