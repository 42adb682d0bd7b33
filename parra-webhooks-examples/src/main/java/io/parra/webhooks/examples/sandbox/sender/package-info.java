/** Sends deliveries: signed, many at once, with retries where they are switched on. */
@NullMarked
package io.parra.webhooks.examples.sandbox.sender;

import org.jspecify.annotations.NullMarked;
