package io.parra.webhooks.examples.sandbox.sender;

import java.time.Duration;

/**
 * How deliveries are sent.
 *
 * @param timeout how long an exchange may take, from its beginning to the end of the answer
 * @param inFlightPerWebhook how many deliveries of one webhook are under way at once
 * @param retries when they are sent again
 */
public record SenderSettings(Duration timeout, int inFlightPerWebhook, RetryPolicy retries) {

    /** 10 seconds, 16 at once, {@link RetryPolicy#defaults()}. */
    public static SenderSettings defaults() {
        return new SenderSettings(Duration.ofSeconds(10), 16, RetryPolicy.defaults());
    }
}
