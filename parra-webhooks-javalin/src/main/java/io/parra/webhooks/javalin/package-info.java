/** Receives Parra's webhooks on a route of a Javalin app: {@link io.parra.webhooks.javalin.ParraWebhookHandler}. */
@NullMarked
package io.parra.webhooks.javalin;

import org.jspecify.annotations.NullMarked;
