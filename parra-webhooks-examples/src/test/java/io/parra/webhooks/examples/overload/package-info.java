/**
 * Overload: thousands of slow and endless bodies against the example apps, in JVMs of their own.
 * {@link io.parra.webhooks.examples.overload.Overload} starts it.
 */
@NullMarked
package io.parra.webhooks.examples.overload;

import org.jspecify.annotations.NullMarked;
