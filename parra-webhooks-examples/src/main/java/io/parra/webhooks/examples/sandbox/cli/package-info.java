/** The sandbox from a shell: signed events for any URL, signatures made and checked, and the sandbox itself. */
@NullMarked
package io.parra.webhooks.examples.sandbox.cli;

import org.jspecify.annotations.NullMarked;
