package io.parra.webhooks;

import io.parra.webhooks.verification.SignatureVerifier;
import io.parra.webhooks.verification.WebhookSecret;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Secrets that may change while running: asked for each request, and made into a verifier when they differ. */
final class SecretSource implements Supplier<SignatureVerifier> {

    private final Supplier<? extends Collection<String>> secrets;
    private volatile @Nullable Current current;

    SecretSource(Supplier<? extends Collection<String>> secrets) {
        this.secrets = secrets;
    }

    /** Throws what the supplier throws, and an {@link IllegalArgumentException} for no secret or a blank one. */
    @Override
    public SignatureVerifier get() {
        Collection<String> values = secrets.get();
        if (values == null) {
            throw new IllegalArgumentException("The supplier of webhook secrets gave null");
        }
        Set<WebhookSecret> latest = values.stream().map(WebhookSecret::of).collect(Collectors.toUnmodifiableSet());
        Current known = current;
        if (known == null || !known.secrets.equals(latest)) {
            known = new Current(latest, SignatureVerifier.of(latest));
            current = known;
        }
        return known.verifier;
    }

    private record Current(Set<WebhookSecret> secrets, SignatureVerifier verifier) {}
}
