/** What the example apps have in common: the application that Parra tells its events. */
@NullMarked
package io.parra.webhooks.examples;

import org.jspecify.annotations.NullMarked;
