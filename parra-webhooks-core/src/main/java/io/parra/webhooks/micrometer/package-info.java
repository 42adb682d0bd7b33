/**
 * Metrics and traces through Micrometer, which an application that uses this package adds to its dependencies
 * ({@code io.micrometer:micrometer-core}).
 *
 * <p>{@link io.parra.webhooks.micrometer.MicrometerObserver} observes a receiver, {@link io.parra.webhooks.micrometer.InboxMeters} is
 * the gauges of a durable inbox.
 */
@NullMarked
package io.parra.webhooks.micrometer;

import org.jspecify.annotations.NullMarked;
