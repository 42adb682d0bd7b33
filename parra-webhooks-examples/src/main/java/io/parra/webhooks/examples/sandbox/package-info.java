/** Stands in for Parra on a developer's machine: webhooks, events, deliveries, and a sender with faults to switch on. */
@NullMarked
package io.parra.webhooks.examples.sandbox;

import org.jspecify.annotations.NullMarked;
