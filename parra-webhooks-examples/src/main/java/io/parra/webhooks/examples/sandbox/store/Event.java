package io.parra.webhooks.examples.sandbox.store;

import io.parra.webhooks.model.RawBody;
import java.time.Instant;

/**
 * An event that was fired. Immutable.
 *
 * @param id its number in the sandbox; a later event has a higher one
 * @param eventId the {@code id} in its body
 * @param type the {@code type} in its body
 * @param body its exact bytes
 * @param createdAt when it was fired
 */
public record Event(long id, String eventId, String type, RawBody body, Instant createdAt) {}
