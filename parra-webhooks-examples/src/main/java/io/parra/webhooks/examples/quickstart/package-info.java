/** The quickstart: one signed delivery of each kind, sent to the Javalin app over HTTP. */
@NullMarked
package io.parra.webhooks.examples.quickstart;

import org.jspecify.annotations.NullMarked;
