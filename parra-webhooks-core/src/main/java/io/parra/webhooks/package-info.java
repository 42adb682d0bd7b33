/**
 * Receiving Parra's webhooks: a request goes in, an outcome comes out, and what was authentic has reached its handlers.
 *
 * <p>Start at {@link io.parra.webhooks.WebhookReceiver}. The parts that it is made of also stand alone: verification,
 * reading and dispatch have a package each.
 */
@NullMarked
package io.parra.webhooks;

import org.jspecify.annotations.NullMarked;
