package io.parra.webhooks.examples.bench.load;

import io.parra.webhooks.inbox.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery that no inbox has seen. */
final class NewDelivery implements Delivery {

    private final String eventId;
    private final byte[] body;
    private final String key;
    private final Instant receivedAt = Instant.now();

    NewDelivery(long number) {
        eventId = NewEvents.id(number);
        body = NewEvents.body(eventId);
        key = Delivery.keyOf(body);
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
        return "message.updated";
    }

    @Override
    public Instant receivedAt() {
        return receivedAt;
    }

    @Override
    public @Nullable String traceparent() {
        return null;
    }
}
