package io.parra.webhooks.examples.sandbox.cli;

/**
 * What a receiver answered.
 *
 * @param status the HTTP status
 * @param body the beginning of the body
 * @param nanos how long it took from sending to the end of the answer
 */
record Answer(int status, String body, long nanos) {

    boolean isSuccess() {
        return status / 100 == 2;
    }
}
