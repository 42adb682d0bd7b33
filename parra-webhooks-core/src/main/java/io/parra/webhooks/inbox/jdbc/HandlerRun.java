package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.RunResult;
import java.util.List;
import java.util.Set;

/**
 * How a run of a delivery's handlers ended.
 *
 * @param end how
 * @param result what came of it
 */
record HandlerRun(End end, RunResult result) {

    /** How a run ended. */
    enum End {

        /** With success or failure, or by its time-out. */
        OVER,

        /** Cut short, since this node stops. */
        STOPPED,

        /** Not at all: this node stops, and the handler goes on until the process ends. */
        GOING_ON
    }

    static HandlerRun failed(Throwable failure) {
        return new HandlerRun(End.OVER, new RunResult(Set.of(), List.of(failure), false));
    }

    static HandlerRun notStarted() {
        return new HandlerRun(End.STOPPED, new RunResult(Set.of(), List.of(), false));
    }

    boolean isHandled() {
        return end == End.OVER && result.failures().isEmpty() && !result.unread();
    }
}
