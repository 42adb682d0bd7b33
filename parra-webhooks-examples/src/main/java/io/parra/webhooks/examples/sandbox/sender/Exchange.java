package io.parra.webhooks.examples.sandbox.sender;

import io.parra.webhooks.WebhookRequest;
import io.parra.webhooks.examples.sandbox.fault.BrokenPublisher;
import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.fault.FaultSettings;
import io.parra.webhooks.examples.sandbox.fault.FaultyBody;
import io.parra.webhooks.examples.sandbox.store.Attempt;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.Header;
import io.parra.webhooks.examples.sandbox.store.Secret;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.model.RawBody;
import io.parra.webhooks.verification.WebhookSigner;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One attempt: the request as the webhook and its faults make it, and what comes back. */
final class Exchange {

    private static final int KEPT_OF_REQUEST = 256 * 1024;

    private final Webhook webhook;
    private final int number;
    private final Set<Fault> faults;
    private final byte[] body;
    private final int sent;
    private final BodyPublisher publisher;
    private final List<Header> headers;
    private final Duration timeout;
    private final Instant startedAt;
    private final long began = System.nanoTime();

    Exchange(Webhook webhook, Event event, int number, Duration timeout, FaultSettings settings, Clock clock) {
        this.webhook = webhook;
        this.number = number;
        this.faults = webhook.faults();
        this.body = FaultyBody.of(event.body().bytes(), faults, settings);
        this.timeout = faults.contains(Fault.SLOW_BODY) ? timeout.plus(settings.slowBody()) : timeout;
        this.startedAt = clock.instant();
        if (faults.contains(Fault.SLOW_BODY) || faults.contains(Fault.TRUNCATED_BODY)) {
            BrokenPublisher broken = BrokenPublisher.of(body, faults, settings.slowBody());
            this.publisher = broken;
            this.sent = broken.end();
        } else {
            this.publisher = BodyPublishers.ofByteArray(body);
            this.sent = body.length;
        }
        this.headers = List.of(
                new Header("Content-Type", "application/json"),
                new Header("User-Agent", "parra-webhooks-sandbox"),
                new Header(WebhookRequest.SIGNATURE_HEADER, signature()));
    }

    private String signature() {
        Secret key = faults.contains(Fault.WRONG_SIGNATURE) ? Secret.generate() : webhook.secret();
        return WebhookSigner.of(key.value()).sign(body);
    }

    /** Sends; never ends exceptionally. */
    CompletableFuture<Attempt> send(HttpClient client) {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook.url()).POST(publisher);
        headers.forEach(header -> request.setHeader(header.name(), header.value()));
        CompletableFuture<HttpResponse<FirstBytes.Kept>> exchange =
                client.sendAsync(request.build(), answer -> new FirstBytes());
        // Cancelling ends what has timed out, and does nothing to what has ended.
        return exchange.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, problem) ->
                        problem == null ? answered(answer) : failed(Failure.sentence(problem, timeout)))
                .whenComplete((attempt, problem) -> exchange.cancel(true));
    }

    private Attempt answered(HttpResponse<FirstBytes.Kept> answer) {
        List<Header> received = answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
        return attempt(
                answer.statusCode(),
                received,
                answer.body().bytes(),
                answer.body().shortened(),
                null);
    }

    /** It was not sent, or not answered. */
    Attempt failed(String error) {
        return attempt(null, List.of(), new byte[0], false, error);
    }

    private Attempt attempt(
            @Nullable Integer status, List<Header> received, byte[] answer, boolean shortened, @Nullable String error) {
        byte[] kept = sent > KEPT_OF_REQUEST || sent < body.length
                ? Arrays.copyOf(body, Math.min(sent, KEPT_OF_REQUEST))
                : body;
        return new Attempt(
                number,
                startedAt,
                Duration.ofNanos(System.nanoTime() - began),
                webhook.url(),
                faults,
                allHeaders(),
                RawBody.of(kept),
                sent,
                status,
                received,
                RawBody.of(answer),
                shortened,
                error);
    }

    /** With those that the client adds itself. */
    private List<Header> allHeaders() {
        return Stream.concat(
                        Stream.of(
                                new Header("Host", webhook.url().getRawAuthority()),
                                new Header("Content-Length", Integer.toString(body.length))),
                        headers.stream())
                .toList();
    }
}
