/**
 * Signatures: proving that a body came from Parra, and signing one as Parra does.
 *
 * <p>Usable alone: {@link io.parra.webhooks.verification.SignatureVerifier} needs nothing else of this library. It
 * implements the section <em>Security</em> of Parra's webhooks guide.
 */
@NullMarked
package io.parra.webhooks.verification;

import org.jspecify.annotations.NullMarked;
