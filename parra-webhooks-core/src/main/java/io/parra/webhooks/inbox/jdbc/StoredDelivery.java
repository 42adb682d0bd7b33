package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as it was committed, with the trace that its request was part of; the body of a handled one is empty. */
final class StoredDelivery implements Delivery {

    private static final byte[] NOTHING = {};

    private final String key;
    private final String eventId;
    private final String type;
    private final Instant receivedAt;
    private final @Nullable String traceparent;
    private final byte[] body;

    StoredDelivery(
            String key, String eventId, String type, Instant receivedAt, @Nullable String traceparent, byte[] body) {
        this.key = key;
        this.eventId = eventId;
        this.type = type;
        this.receivedAt = receivedAt;
        this.traceparent = traceparent;
        this.body = body;
    }

    static StoredDelivery of(Delivery delivery) {
        return new StoredDelivery(
                delivery.key(),
                delivery.eventId(),
                delivery.type(),
                delivery.receivedAt(),
                delivery.traceparent(),
                delivery.body());
    }

    /** With nothing of what the sender sent. */
    StoredDelivery emptied() {
        return new StoredDelivery(key, "", "", receivedAt, null, NOTHING);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public String eventId() {
        return eventId;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Instant receivedAt() {
        return receivedAt;
    }

    @Override
    public @Nullable String traceparent() {
        return traceparent;
    }

    @Override
    public String toString() {
        return "Delivery[" + key + "]";
    }
}
