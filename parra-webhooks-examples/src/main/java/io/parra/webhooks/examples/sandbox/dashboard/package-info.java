/** The sandbox in the browser: pages for webhooks, events and deliveries, rendered here and kept live by htmx. */
@NullMarked
package io.parra.webhooks.examples.sandbox.dashboard;

import org.jspecify.annotations.NullMarked;
