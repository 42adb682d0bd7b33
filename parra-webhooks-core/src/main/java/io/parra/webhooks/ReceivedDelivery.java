package io.parra.webhooks;

import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.model.ParraEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery that has just come in, with the event that its body was read into. */
final class ReceivedDelivery implements Delivery {

    private final byte[] body;
    private final ParraEvent event;
    private final Instant receivedAt;
    private final @Nullable String traceparent;
    private final WebhookObserver.Reception reception;
    private @Nullable String key;

    ReceivedDelivery(
            byte[] body,
            ParraEvent event,
            Instant receivedAt,
            @Nullable String traceparent,
            WebhookObserver.Reception reception) {
        this.body = body;
        this.event = event;
        this.receivedAt = receivedAt;
        this.traceparent = traceparent;
        this.reception = reception;
    }

    ParraEvent event() {
        return event;
    }

    /** Made when it is first asked for; two threads that ask at once make the same. */
    @Override
    public String key() {
        String known = key;
        if (known == null) {
            known = Delivery.keyOf(body);
            key = known;
        }
        return known;
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
        String observed = reception.traceparent();
        return observed != null ? observed : traceparent;
    }

    @Override
    public String toString() {
        return "Delivery[" + key() + "]";
    }
}
