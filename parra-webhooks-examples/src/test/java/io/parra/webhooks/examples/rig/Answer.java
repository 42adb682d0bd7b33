package io.parra.webhooks.examples.rig;

import org.jspecify.annotations.Nullable;

/**
 * How a request ended.
 *
 * @param event what was sent
 * @param status the status; 0 if no answer came
 * @param retryAfter the header of this name, if there was one
 * @param sentAt when it was sent, in milliseconds of the rig's clock
 * @param nanos how long the answer took
 */
record Answer(TestEvent event, int status, @Nullable String retryAfter, long sentAt, long nanos) {

    boolean isSuccess() {
        return status == 200;
    }

    /** 503, and when to come again. */
    boolean isComeAgain() {
        return status == 503 && retryAfter != null;
    }

    double millis() {
        return nanos / 1e6;
    }

    long endedAt() {
        return sentAt + nanos / 1_000_000;
    }
}
