/** An existing Micronaut app that receives Parra's webhooks. */
@NullMarked
package io.parra.webhooks.examples.micronaut;

import org.jspecify.annotations.NullMarked;
