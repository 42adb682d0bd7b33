package io.parra.webhooks.testing;

import io.parra.webhooks.WebhookRequest;
import io.parra.webhooks.model.RawBody;
import io.parra.webhooks.verification.WebhookSigner;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A request as Parra would send it, ready for any HTTP client. Immutable and thread-safe.
 *
 * @param body the exact bytes to send
 * @param signature the value for the header {@link WebhookRequest#SIGNATURE_HEADER}
 */
public record SignedRequest(RawBody body, String signature) {

    /**
     * Signs a body.
     *
     * @param body the bytes to send; copied
     * @param secret the secret that the receiver knows
     * @return the request
     * @throws IllegalArgumentException if the secret is blank
     */
    public static SignedRequest of(byte[] body, String secret) {
        return new SignedRequest(RawBody.of(body), WebhookSigner.of(secret).sign(body));
    }

    /**
     * The request for the JDK's HTTP client.
     *
     * @param url where the receiver listens
     * @return a POST with body, signature and {@code Content-Type: application/json}
     */
    public HttpRequest to(URI url) {
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header(WebhookRequest.SIGNATURE_HEADER, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
                .build();
    }
}
