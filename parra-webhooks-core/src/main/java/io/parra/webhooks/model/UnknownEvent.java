package io.parra.webhooks.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An authentic event that fits no class of this version: its type's first part is no known family, or its payload is
 * missing, null, no object, or without a text {@code id}.
 *
 * <p>Immutable if the payload is left alone; thread-safe.
 *
 * @param id the {@code id} of the body
 * @param type the type as sent
 * @param payload the payload as it came, not to be changed; null if the body has none (a JSON {@code null} is a
 *     {@link com.fasterxml.jackson.databind.node.NullNode})
 * @param raw the whole body
 */
public record UnknownEvent(String id, String type, @Nullable JsonNode payload, RawBody raw) implements ParraEvent {

    /**
     * The class that this event would have, had its payload been of the shape that its type promises.
     *
     * @return the class; empty if the type's first part is no known family
     */
    public Optional<Class<? extends ParraEvent>> expectedClass() {
        Family<?> family = Family.of(type);
        return family == null ? Optional.empty() : Optional.of(family.eventClass(type));
    }
}
