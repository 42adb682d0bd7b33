package io.parra.webhooks.testing;

import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.ParraEvent;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A body as Parra would send it, to be changed into the one that a test needs: {@link Samples} has one of each type.
 *
 * <pre>{@code
 * Samples.messageCreated().payload(p -> p.put("message", "hi"))
 * }</pre>
 *
 * <p>The same sample has the same bytes each time, and so is the same delivery to a receiver: {@link #freshId()} makes
 * another one. Immutable and thread-safe; each change makes a new sample.
 *
 * @param <E> the class of its event
 */
public final class Sample<E extends ParraEvent> {

    private static final EventReader READER = new EventReader();

    private final Class<E> eventClass;
    private final byte[] bytes;

    Sample(Class<E> eventClass, byte[] bytes) {
        this.eventClass = eventClass;
        this.bytes = bytes;
    }

    /**
     * Gives the body another {@code id}.
     *
     * @param id the text
     * @return the changed sample
     */
    public Sample<E> id(String id) {
        Objects.requireNonNull(id, "id");
        return with(eventClass, body -> body.put("id", id));
    }

    /** {@return the same event with an {@code id} that no other has, and so with other bytes} */
    public Sample<E> freshId() {
        return id(UUID.randomUUID().toString());
    }

    /**
     * Gives the body another {@code type}, such as one that Parra may add one day.
     *
     * @param type the text
     * @return the changed sample, whose event may be of another class
     */
    public Sample<ParraEvent> type(String type) {
        Objects.requireNonNull(type, "type");
        return with(ParraEvent.class, body -> body.put("type", type));
    }

    /**
     * Changes the payload: sets fields, known or not, or removes them.
     *
     * @param change gets the payload's fields by their names in Parra's guide, to put and remove. A value is a text, a number, a
     *     boolean, null, a list, a map, or an {@link java.time.Instant}, which becomes Unix seconds
     * @return the changed sample
     * @throws IllegalArgumentException if a value is none of these
     */
    public Sample<E> payload(Consumer<? super Map<String, @Nullable Object>> change) {
        return with(eventClass, body -> {
            Map<String, @Nullable Object> payload = SampleJson.object(body.get("payload"));
            change.accept(payload);
            body.put("payload", payload);
        });
    }

    private <T extends ParraEvent> Sample<T> with(
            Class<T> changedClass, Consumer<? super Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> body = SampleJson.read(bytes);
        change.accept(body);
        return new Sample<>(changedClass, SampleJson.write(body));
    }

    /**
     * The event that a handler gets of it, for a test that calls the handler itself.
     *
     * @return the event
     * @throws IllegalStateException if it has been changed so that it is no longer an event of this class: without an
     *     {@code id}, a payload is none that its type promises
     */
    public E event() {
        ParraEvent event = READER.read(bytes.clone());
        if (!eventClass.isInstance(event)) {
            throw new IllegalStateException("The sample is no " + eventClass.getName() + " any more, but a "
                    + event.getClass().getName() + ": its payload needs a text id");
        }
        return eventClass.cast(event);
    }

    /** {@return the bytes of the body, the caller's to change} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * A request with this body, for any HTTP client.
     *
     * @param secret the secret that the receiver knows; another one makes a forgery
     * @return the request
     * @throws IllegalArgumentException if the secret is blank
     */
    public SignedRequest signed(String secret) {
        return SignedRequest.of(bytes, secret);
    }
}
