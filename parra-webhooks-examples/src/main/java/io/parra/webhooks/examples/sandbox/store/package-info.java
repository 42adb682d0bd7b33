/** What the sandbox keeps in its SQLite file: webhooks, events, deliveries, attempts, and what is due when. */
@NullMarked
package io.parra.webhooks.examples.sandbox.store;

import org.jspecify.annotations.NullMarked;
