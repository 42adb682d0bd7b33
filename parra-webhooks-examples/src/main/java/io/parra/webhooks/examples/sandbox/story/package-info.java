/** A coherent story in events of all 15 types, played once or as a stream. */
@NullMarked
package io.parra.webhooks.examples.sandbox.story;

import org.jspecify.annotations.NullMarked;
