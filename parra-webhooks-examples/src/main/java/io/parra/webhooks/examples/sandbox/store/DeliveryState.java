package io.parra.webhooks.examples.sandbox.store;

/** How far a delivery has got. */
public enum DeliveryState {
    /** It is sent, or will be: for the first time, or because somebody wants it sent again. */
    PENDING,
    /** It was not answered 2xx, and is or will be sent again. */
    RETRYING,
    /** It was answered 2xx. */
    DELIVERED,
    /** It was not answered 2xx, and is not sent again. */
    FAILED
}
