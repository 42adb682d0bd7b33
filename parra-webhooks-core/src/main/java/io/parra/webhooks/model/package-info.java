/**
 * What Parra sends, as types: events, their payloads, and the reader that makes them from a body's bytes.
 *
 * <p>Usable alone: {@link io.parra.webhooks.model.EventReader} needs nothing else of this library. It implements the
 * sections <em>Consuming webhooks</em> and <em>Event types</em> of Parra's webhooks guide. What Parra adds later stays
 * within reach: a new type is an {@link io.parra.webhooks.model.UnknownEvent}, a new action an {@code Other} of its
 * family, a new field stands in {@code additionalFields()}, and {@link io.parra.webhooks.model.ParraEvent#raw()} holds
 * every byte.
 */
@NullMarked
package io.parra.webhooks.model;

import org.jspecify.annotations.NullMarked;
