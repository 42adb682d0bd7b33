/** The dashboard as a browser has it. */
@NullMarked
package io.parra.webhooks.examples.sandbox.dashboard;

import org.jspecify.annotations.NullMarked;
