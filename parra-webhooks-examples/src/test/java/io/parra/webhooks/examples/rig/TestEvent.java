package io.parra.webhooks.examples.rig;

import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.testing.SignedRequest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An event that tells its handler what to do, in its message.
 *
 * @param id its id, without blanks
 * @param work what the handler does with it: see {@link Work}
 */
record TestEvent(String id, String work) {

    private static final String SECRET = "of the rig, not of anybody";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The secret that the nodes know. */
    static String secret() {
        return SECRET;
    }

    byte[] body() {
        return """
                {"id":"%s","type":"message.created","payload":{"id":"m-%s","message":"%s"}}""".formatted(id, id, work).getBytes(StandardCharsets.UTF_8);
    }

    /** The key of its row. */
    String key() {
        return Delivery.keyOf(body());
    }

    HttpRequest to(URI url) {
        HttpRequest request = SignedRequest.of(body(), SECRET).to(url);
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(PATIENCE)
                .build();
    }
}
