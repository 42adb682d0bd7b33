/**
 * The load bench: a receiver under load, over HTTP and in its database, beside the same without it.
 * {@link io.parra.webhooks.examples.bench.load.LoadBench} runs it.
 */
@NullMarked
package io.parra.webhooks.examples.bench.load;

import org.jspecify.annotations.NullMarked;
