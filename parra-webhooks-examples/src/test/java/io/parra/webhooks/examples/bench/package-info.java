/**
 * Benchmarks of verifying, reading and receiving, beside what the machine allows and a receiver written by hand.
 * {@link io.parra.webhooks.examples.bench.Benchmarks} runs them.
 */
@NullMarked
package io.parra.webhooks.examples.bench;

import org.jspecify.annotations.NullMarked;
