package io.parra.webhooks.examples.sandbox.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook. Immutable.
 *
 * @param id its number; a later delivery has a higher one
 * @param webhookId to which webhook
 * @param webhookName what that is called
 * @param eventId which event: its number in the sandbox
 * @param eventType the event's type
 * @param duplicate whether it is the second one of a pair, by {@code DUPLICATES}
 * @param state how far it has got
 * @param attempts how often it was sent
 * @param nextAttemptAt when it is sent next; null if it is not to be
 * @param createdAt when the event was fired
 * @param lastAttemptAt when it was last sent; null if it was not
 * @param lastStatus what it was answered then; null if it was not
 * @param lastLatencyMillis how long that took
 * @param lastError why it was not answered then
 */
public record Delivery(
        long id,
        String webhookId,
        String webhookName,
        long eventId,
        String eventType,
        boolean duplicate,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable Long lastLatencyMillis,
        @Nullable String lastError) {}
