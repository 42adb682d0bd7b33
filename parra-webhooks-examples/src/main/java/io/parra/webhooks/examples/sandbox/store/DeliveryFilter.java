package io.parra.webhooks.examples.sandbox.store;

import org.jspecify.annotations.Nullable;

/**
 * Which deliveries; null for any.
 *
 * @param webhookId of this webhook
 * @param eventType of this type
 * @param state this far
 * @param eventId of this event
 */
public record DeliveryFilter(
        @Nullable String webhookId,
        @Nullable String eventType,
        @Nullable DeliveryState state,
        @Nullable Long eventId) {

    /** All. */
    public static final DeliveryFilter ALL = new DeliveryFilter(null, null, null, null);
}
