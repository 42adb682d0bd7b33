/** What may go wrong between Parra and a receiver, to be switched on per webhook. */
@NullMarked
package io.parra.webhooks.examples.sandbox.fault;

import org.jspecify.annotations.NullMarked;
