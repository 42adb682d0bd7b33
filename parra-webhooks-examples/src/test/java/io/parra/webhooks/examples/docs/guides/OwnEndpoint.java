package io.parra.webhooks.examples.docs.guides;

import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.MalformedEventException;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.SignatureVerifier;
import java.util.function.Consumer;

final class OwnEndpoint {

    private final SignatureVerifier verifier;
    private final EventReader reader = new EventReader();
    private final Consumer<ParraEvent> next;

    OwnEndpoint(String secret, Consumer<ParraEvent> next) {
        this.verifier = SignatureVerifier.of(secret);
        this.next = next;
    }

    /** Gives the status to answer. */
    int post(byte[] body, String signature) {
        if (!verifier.verify(body, signature)) {
            return 401;
        }
        try {
            next.accept(reader.read(body));
            return 200;
        } catch (MalformedEventException e) {
            return 400;
        }
    }
}
