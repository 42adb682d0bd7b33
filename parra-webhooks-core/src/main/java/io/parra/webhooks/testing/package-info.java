/**
 * For the tests of applications that receive Parra's webhooks: sample bodies of all types, and requests signed as Parra
 * signs them.
 */
@NullMarked
package io.parra.webhooks.testing;

import org.jspecify.annotations.NullMarked;
