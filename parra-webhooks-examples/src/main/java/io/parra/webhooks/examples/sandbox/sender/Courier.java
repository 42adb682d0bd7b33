package io.parra.webhooks.examples.sandbox.sender;

import io.parra.webhooks.examples.sandbox.fault.FaultSettings;
import io.parra.webhooks.examples.sandbox.store.Attempt;
import io.parra.webhooks.examples.sandbox.store.Deliveries;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.Events;
import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.store.Targets;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.Webhooks;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes one attempt of a delivery, and records what became of it. Thread-safe. */
final class Courier {

    private final HttpClient client;
    private final Webhooks webhooks;
    private final Events events;
    private final Deliveries deliveries;
    private final Targets targets;
    private final SenderSettings settings;
    private final FaultSettings faults;
    private final Clock clock;

    Courier(
            HttpClient client,
            Webhooks webhooks,
            Events events,
            Deliveries deliveries,
            Targets targets,
            SenderSettings settings,
            FaultSettings faults,
            Clock clock) {
        this.client = client;
        this.webhooks = webhooks;
        this.events = events;
        this.deliveries = deliveries;
        this.targets = targets;
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    /** Ends when the attempt is recorded, or held as the webhook is paused. */
    CompletableFuture<Void> deliver(long id) {
        Optional<Delivery> delivery = deliveries.find(id);
        Optional<Webhook> webhook = delivery.flatMap(found -> webhooks.find(found.webhookId()));
        if (delivery.isEmpty() || webhook.isEmpty() || webhook.get().paused()) {
            deliveries.hold(id);
            return CompletableFuture.completedFuture(null);
        }
        Event event = events.get(delivery.get().eventId());
        int number = delivery.get().attempts() + 1;
        return attempt(new Exchange(webhook.get(), event, number, settings.timeout(), faults, clock), webhook.get())
                .thenAccept(attempt -> deliveries.record(delivery.get(), event, attempt, next(webhook.get(), attempt)));
    }

    private CompletableFuture<Attempt> attempt(Exchange exchange, Webhook webhook) {
        try {
            targets.requireReachable(webhook.url());
            return exchange.send(client);
        } catch (Refused | IllegalArgumentException e) {
            String sentence = e instanceof Refused ? e.getMessage() : "The request cannot be made of this URL.";
            return CompletableFuture.completedFuture(exchange.failed(String.valueOf(sentence)));
        }
    }

    private @Nullable Instant next(Webhook webhook, Attempt attempt) {
        boolean over =
                attempt.succeeded() || !webhook.retries() || !settings.retries().goesOnAfter(attempt.number());
        if (over) {
            return null;
        }
        Instant now = clock.instant();
        Duration delay = attempt.responseHeaders().stream()
                .filter(header -> header.name().equalsIgnoreCase("retry-after"))
                .findFirst()
                .flatMap(header -> RetryAfter.parse(header.value(), now))
                .orElseGet(() -> settings.retries().delayAfter(attempt.number()));
        return now.plus(delay);
    }
}
