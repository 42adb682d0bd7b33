/** An existing Javalin app that receives Parra's webhooks. */
@NullMarked
package io.parra.webhooks.examples.javalin;

import org.jspecify.annotations.NullMarked;
