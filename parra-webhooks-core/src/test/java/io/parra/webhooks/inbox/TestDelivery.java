package io.parra.webhooks.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/** A delivery whose body is any text. */
public final class TestDelivery implements Delivery {

    private final byte[] body;
    private final String eventId;
    private final String type;

    /**
     * Makes one of no particular event.
     *
     * @param body the body
     */
    public TestDelivery(String body) {
        this(body, "e1", "contact.created");
    }

    /**
     * Makes one.
     *
     * @param body the body
     * @param eventId its id
     * @param type its type
     */
    public TestDelivery(String body, String eventId, String type) {
        this.body = body.getBytes(UTF_8);
        this.eventId = eventId;
        this.type = type;
    }

    @Override
    public String key() {
        return Delivery.keyOf(body);
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
        return Instant.parse("2026-01-01T00:00:00Z");
    }

    @Override
    public String traceparent() {
        return "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    }
}
