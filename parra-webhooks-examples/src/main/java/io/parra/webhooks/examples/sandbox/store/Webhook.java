package io.parra.webhooks.examples.sandbox.store;

import io.parra.webhooks.examples.sandbox.fault.Fault;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that is registered. Immutable.
 *
 * @param id 16 letters and digits
 * @param name whatever its owner calls it
 * @param url where deliveries go
 * @param eventTypes the types that it wants, in the guide's order
 * @param secret what deliveries are signed with
 * @param nextSecret what they will be signed with once it is activated; null unless the secret is being rotated
 * @param nextSecretActiveAt when that happens by itself; null if only its owner's word does it
 * @param paused whether nothing is sent
 * @param retries whether what is not answered 2xx is sent again
 * @param faults what goes wrong on purpose
 * @param createdAt when it was registered
 */
public record Webhook(
        String id,
        String name,
        URI url,
        Set<String> eventTypes,
        Secret secret,
        @Nullable Secret nextSecret,
        @Nullable Instant nextSecretActiveAt,
        boolean paused,
        boolean retries,
        Set<Fault> faults,
        Instant createdAt) {

    /** Whether an event of the type is delivered to it. */
    public boolean wants(String type) {
        return !paused && eventTypes.contains(type);
    }

    Webhook withSecrets(Secret current, @Nullable Secret next, @Nullable Instant activeAt) {
        return new Webhook(id, name, url, eventTypes, current, next, activeAt, paused, retries, faults, createdAt);
    }

    /** With the next secret as the secret, if its time has come. */
    Webhook asOf(Instant now) {
        return nextSecret != null && nextSecretActiveAt != null && !now.isBefore(nextSecretActiveAt)
                ? withSecrets(nextSecret, null, null)
                : this;
    }
}
