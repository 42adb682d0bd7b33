/**
 * Inboxes: who takes responsibility for a delivery, and when its sender is told so.
 *
 * <p>{@link io.parra.webhooks.inbox.Inbox} is the interface to implement for another store;
 * {@link io.parra.webhooks.inbox.DirectInbox} is the default.
 */
@NullMarked
package io.parra.webhooks.inbox;

import org.jspecify.annotations.NullMarked;
