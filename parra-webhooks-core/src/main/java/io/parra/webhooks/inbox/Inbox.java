package io.parra.webhooks.inbox;

import java.time.Instant;
import java.util.Set;

/**
 * Takes responsibility for deliveries: recognises those that came before, sees the others through their handlers, and says
 * what to answer.
 *
 * <p>An implementation is thread-safe. It belongs to one receiver, which starts and closes it.
 */
public interface Inbox extends AutoCloseable {

    /**
     * Called once, before the first delivery.
     *
     * @param runner runs the handlers of a delivery
     * @throws IllegalStateException if the inbox was started before: two receivers cannot share one
     */
    void start(Runner runner);

    /**
     * Takes a delivery. Does not throw for a trouble that will pass, such as a database that is down; that is
     * {@link Admission#UNAVAILABLE}.
     *
     * @param delivery an authentic, well-formed delivery
     * @return what became of it
     */
    Admission admit(Delivery delivery);

    /** Stops taking deliveries: from now on each is {@link Admission#UNAVAILABLE}. Does nothing when called again. */
    @Override
    void close();

    /** Runs the handlers of a delivery. Thread-safe. */
    @FunctionalInterface
    interface Runner {

        /**
         * Runs the handlers in this thread.
         *
         * @param delivery the delivery, as it was admitted or as it was stored
         * @param succeeded the names of the handlers that have succeeded before and are not to run again, a mutable set; each
         *     named handler that succeeds is added at once, so that an inbox which waits no longer for a run, from another
         *     thread, knows how far it has come. Give a concurrent set then
         * @return what failed; what a handler throws is there, and never thrown
         */
        RunResult run(Delivery delivery, Set<String> succeeded);

        /**
         * Told by an inbox that runs handlers later, once it has written so: it will try a delivery again, as a run has failed
         * or its process has died. Does nothing by default.
         *
         * @param delivery the delivery
         * @param at when it is due
         */
        default void retrying(Delivery delivery, Instant at) {}

        /**
         * Told by an inbox that runs handlers later, once it has written so: it has given a delivery up. Does nothing by
         * default.
         *
         * @param delivery the delivery
         */
        default void givenUp(Delivery delivery) {}
    }
}
