package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.RunResult;
import java.util.List;
import java.util.Set;

/**
 * How a run of a delivery's handlers ended.
 *
 * @param end how
 * @param succeeded the names of the handlers that have succeeded, in this run or an earlier one
 * @param result what came of it
 */
record HandlerRun(End end, Set<String> succeeded, RunResult result) {

    /** How a run ended. */
    enum End {

        /** With success or failure, or by its time-out. */
        OVER,

        /** Cut short, since this node stops. */
        STOPPED,

        /** Not at all: this node stops, and the handler goes on until the process ends. */
        GOING_ON
    }

    HandlerRun {
        succeeded = Set.copyOf(succeeded);
    }

    /** Ended by the node's stop before anything came of it. */
    static HandlerRun withoutResult(End end, Set<String> succeeded) {
        return new HandlerRun(end, succeeded, new RunResult(List.of(), false));
    }

    /** Whether nothing has failed, and yet the event has been missed by whom it was meant for: a retry would not help. */
    boolean isHopeless() {
        return result.failures().isEmpty() && result.unread();
    }

    boolean isHandled() {
        return end == End.OVER && result.failures().isEmpty() && !result.unread();
    }
}
