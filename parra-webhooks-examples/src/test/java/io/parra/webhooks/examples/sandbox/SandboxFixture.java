package io.parra.webhooks.examples.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.fault.FaultSettings;
import io.parra.webhooks.examples.sandbox.sender.RetryPolicy;
import io.parra.webhooks.examples.sandbox.sender.SenderSettings;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.DeliveryFilter;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import io.parra.webhooks.verification.SignatureVerifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox that is quick, and a receiver. */
abstract class SandboxFixture {

    static final RetryPolicy QUICK_RETRIES = new RetryPolicy(4, Duration.ofMillis(100), 2, Duration.ofSeconds(1), 0.2);

    @TempDir
    Path folder;

    Sandbox sandbox;
    Receiver receiver;

    SandboxSettings settings() {
        return SandboxSettings.of(folder.resolve("sandbox.db"), 0)
                .withSender(new SenderSettings(Duration.ofSeconds(10), 16, QUICK_RETRIES))
                .withFaults(new FaultSettings(
                        Duration.ofSeconds(2), Duration.ofMillis(900), Duration.ofMillis(800), 600_000));
    }

    @BeforeEach
    void startBoth() {
        receiver = new Receiver();
        sandbox = Sandbox.start(settings());
    }

    @AfterEach
    void stopBoth() {
        sandbox.close();
        receiver.close();
    }

    Webhook register(String... types) {
        return sandbox.webhooks()
                .register(WebhookDraft.of(
                        "the receiver", receiver.url(), types.length == 0 ? EventTypes.all() : List.of(types)));
    }

    Webhook registerWith(Fault... faults) {
        return sandbox.webhooks().edit(register().id(), WebhookDraft.faults(List.of(faults)));
    }

    Webhook registerRetrying() {
        return sandbox.webhooks().edit(register().id(), WebhookDraft.retries(true));
    }

    Event fire(String type) {
        return sandbox.events().fire(EventBody.sample(type));
    }

    List<Delivery> deliveries() {
        return sandbox.deliveries().list(DeliveryFilter.ALL, Page.newest(500));
    }

    /** Waits until there are so many deliveries and all of them have got so far. */
    List<Delivery> awaitAll(int count, DeliveryState state) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> deliveries().size() == count
                        && deliveries().stream().allMatch(delivery -> delivery.state() == state));
        return deliveries();
    }

    Delivery awaitOne(DeliveryState state) {
        return awaitAll(1, state).get(0);
    }

    List<Receiver.Request> awaitRequests(int count) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> receiver.requests().size() >= count);
        return receiver.requests();
    }

    static boolean verifies(Receiver.Request request, String secret) {
        return SignatureVerifier.of(secret).verify(request.body().getBytes(UTF_8), request.signature());
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
