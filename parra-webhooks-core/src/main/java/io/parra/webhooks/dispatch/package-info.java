/**
 * Dispatch: bringing an event to the handlers that want it.
 *
 * <p>Usable alone: {@link io.parra.webhooks.dispatch.EventDispatcher} takes any {@link io.parra.webhooks.model.ParraEvent}.
 */
@NullMarked
package io.parra.webhooks.dispatch;

import org.jspecify.annotations.NullMarked;
