package io.parra.webhooks;

import io.parra.webhooks.inbox.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is told what happens: each request and its outcome, each run of a handler, each retry and each dead letter. For metrics and
 * traces; {@code io.parra.webhooks.micrometer} has one for Micrometer.
 *
 * <p>What begins is answered with something that is closed at its end, in the same thread: so a tracer can have a current span
 * in between. Every method does nothing by default. What an observer throws is logged, a line a minute at most, and harms
 * nothing, nor does a null that it answers; that it takes long does, as it is waited for. An implementation is thread-safe.
 */
public interface WebhookObserver {

    /** Observes nothing; the default. */
    WebhookObserver NONE = new WebhookObserver() {};

    /**
     * A request has come; nothing of it is proven yet.
     *
     * @param traceparent the trace that the request says it belongs to, well-formed as
     *     <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a> says; null if there is none. Not signed: anybody
     *     may have put it there
     * @return closed once the outcome is known
     */
    default Reception receiving(@Nullable String traceparent) {
        return Reception.UNOBSERVED;
    }

    /**
     * The handlers of a delivery are about to run: within its request, or later from a durable inbox, there once for each
     * attempt.
     *
     * @param delivery the delivery; its {@link Delivery#traceparent()} is the trace to go on with where this thread has none
     * @return closed when they have run; failed if one of them has
     */
    default Work attempting(Delivery delivery) {
        return Work.UNOBSERVED;
    }

    /**
     * A handler is about to run, within an attempt.
     *
     * @param delivery the delivery
     * @param handler the handler's name; for an unnamed one, a text with the class of events that it takes
     * @return closed when it has run
     */
    default Work handling(Delivery delivery, String handler) {
        return Work.UNOBSERVED;
    }

    /**
     * Handlers have wanted an event and missed it, as its payload is not of the shape that its type promises.
     *
     * @param delivery the delivery
     */
    default void missed(Delivery delivery) {}

    /**
     * A durable inbox will try a delivery again: an attempt has failed, or its process has died.
     *
     * @param delivery the delivery
     * @param at when it is due
     */
    default void retrying(Delivery delivery, Instant at) {}

    /**
     * A durable inbox has given a delivery up, and keeps it as a dead letter.
     *
     * @param delivery the delivery
     */
    default void givenUp(Delivery delivery) {}

    /** A request that is being received. Used by one thread. */
    interface Reception extends AutoCloseable {

        /** A request that nobody observes. */
        Reception UNOBSERVED = (outcome, reason, delivery) -> {};

        /**
         * The trace that the delivery goes on with when it is handled later, for an inbox to keep.
         *
         * @return a well-formed {@code traceparent}; null, as by default, to take the request's
         */
        default @Nullable String traceparent() {
            return null;
        }

        /**
         * Called with the outcome, once, unless something unforeseen is thrown.
         *
         * @param outcome what became of the request
         * @param reason why it was refused; null if it was not
         * @param delivery the delivery; null if the request is not authentic or not well-formed
         */
        void ended(Outcome outcome, @Nullable RefusalReason reason, @Nullable Delivery delivery);

        @Override
        default void close() {}
    }

    /** Something that runs. Used by one thread. */
    interface Work extends AutoCloseable {

        /** Work that nobody observes. */
        Work UNOBSERVED = failure -> {};

        /**
         * Called before the end, if it has failed.
         *
         * @param failure what was thrown, of several the first
         */
        void failed(Throwable failure);

        @Override
        default void close() {}
    }
}
