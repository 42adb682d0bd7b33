package io.parra.webhooks;

import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.model.ParraEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery that has just come in, with the event that its body was read into. */
final class ReceivedDelivery implements Delivery {

    private final String key;
    private final byte[] body;
    private final ParraEvent event;
    private final Instant receivedAt;
    private final @Nullable String traceparent;

    ReceivedDelivery(byte[] body, ParraEvent event, Instant receivedAt, @Nullable String traceparent) {
        this.key = Delivery.keyOf(body);
        this.body = body;
        this.event = event;
        this.receivedAt = receivedAt;
        this.traceparent = TraceParent.orNull(traceparent);
    }

    ParraEvent event() {
        return event;
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
        return event.id();
    }

    @Override
    public String type() {
        return event.type();
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
