package io.parra.webhooks.examples.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parra.webhooks.model.RawBody;
import io.parra.webhooks.testing.SignedRequest;
import io.parra.webhooks.verification.WebhookSigner;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signs bodies and brings them to one URL; redirects are not followed. Thread-safe. */
final class Postman {

    private static final int SHOWN_BYTES = 64 * 1024;

    private final HttpClient client;
    private final URI url;
    private final WebhookSigner signer;
    private final Duration timeout;

    /** The time-out is that of the whole exchange. */
    Postman(URI url, WebhookSigner signer, Duration timeout) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.url = url;
        this.signer = signer;
        this.timeout = timeout;
    }

    CompletableFuture<Answer> send(byte[] body) {
        HttpRequest request = new SignedRequest(RawBody.of(body), signer.sign(body)).to(url);
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        long began = System.nanoTime();
        CompletableFuture<HttpResponse<Void>> exchange = client.sendAsync(
                request,
                BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(
                        bytes -> start.write(bytes, 0, Math.min(bytes.length, SHOWN_BYTES - start.size())))));
        // A request's own time-out ends with the head of the answer.
        return exchange.copy()
                .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((response, thrown) -> {
                    if (thrown instanceof TimeoutException) {
                        exchange.cancel(true);
                    }
                })
                .thenApply(response ->
                        new Answer(response.statusCode(), start.toString(UTF_8), System.nanoTime() - began));
    }
}
