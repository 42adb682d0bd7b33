/** The sandbox over HTTP: JSON under /api, and who may ask. */
@NullMarked
package io.parra.webhooks.examples.sandbox.api;

import org.jspecify.annotations.NullMarked;
