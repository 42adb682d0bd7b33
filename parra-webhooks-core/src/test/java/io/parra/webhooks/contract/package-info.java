/** The cases of the adapters' contract, by subject, and the raw HTTP client that they send with. */
@NullMarked
package io.parra.webhooks.contract;

import org.jspecify.annotations.NullMarked;
