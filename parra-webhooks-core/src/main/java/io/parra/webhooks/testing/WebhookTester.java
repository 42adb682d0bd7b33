package io.parra.webhooks.testing;

import io.parra.webhooks.HandlerRun;
import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.Delivery;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Delivers events to a receiver in a test, in memory and signed, and tells which handlers ran.
 *
 * <pre>{@code
 * WebhookTester webhooks = WebhookTester.of(App.receiver(WebhookTester.SECRET));
 * DeliveryResult result = webhooks.deliver(Samples.messageCreated().payload(p -> p.put("message", "hi")));
 * assertEquals(Outcome.HANDLED, result.outcome());
 * assertEquals(List.of("auto-reply"), result.succeeded());
 * }</pre>
 *
 * <p>With a durable inbox, {@code deliver} returns when the handlers have run for the first time. Immutable and thread-safe.
 */
public final class WebhookTester {

    /** A secret for tests, another one in every process. */
    public static final String SECRET = UUID.randomUUID().toString();

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private final WebhookReceiver receiver;
    private final String secret;
    private final Duration timeout;

    private WebhookTester(WebhookReceiver receiver, String secret, Duration timeout) {
        this.receiver = Objects.requireNonNull(receiver, "receiver");
        this.secret = secret;
        this.timeout = timeout;
    }

    /**
     * A tester of a receiver that was built with {@link #SECRET}.
     *
     * @param receiver the receiver, whose closing stays with the caller
     * @return a tester that signs with that secret
     */
    public static WebhookTester of(WebhookReceiver receiver) {
        return of(receiver, SECRET);
    }

    /**
     * A tester of a receiver with a secret of its own.
     *
     * @param receiver the receiver, whose closing stays with the caller
     * @param secret a secret that it knows
     * @return a tester that signs with that secret
     */
    public static WebhookTester of(WebhookReceiver receiver, String secret) {
        return new WebhookTester(receiver, secret, DEFAULT_TIMEOUT);
    }

    /**
     * Sets how long to wait for the handlers where a durable inbox runs them.
     *
     * @param timeout the time; default 10 seconds
     * @return a tester that waits so long
     */
    public WebhookTester timeout(Duration timeout) {
        return new WebhookTester(receiver, secret, timeout);
    }

    /**
     * Signs a sample and delivers it.
     *
     * @param sample the sample
     * @return what became of it
     * @throws IllegalStateException if the receiver does not know the secret that this tester signs with
     * @throws AssertionError if a durable inbox did not run the handlers in time
     */
    public DeliveryResult deliver(Sample<?> sample) {
        DeliveryResult result = deliver(sample.signed(secret));
        if (result.outcome() == Outcome.UNAUTHENTICATED) {
            throw new IllegalStateException("The receiver does not know the secret that is signed with: build it with"
                    + " WebhookTester.SECRET, or give the tester its own, WebhookTester.of(receiver, secret)");
        }
        return result;
    }

    /**
     * Delivers a request as it is: a forgery, or a body of the test's own.
     *
     * @param request the request
     * @return what became of it
     * @throws AssertionError if a durable inbox did not run the handlers in time
     */
    public DeliveryResult deliver(SignedRequest request) {
        byte[] body = request.body().bytes();
        CompletableFuture<HandlerRun> run = receiver.nextRun(Delivery.keyOf(body));
        try {
            Outcome outcome = receiver.receive(body, request.signature());
            return switch (outcome) {
                case STORED -> DeliveryResult.of(outcome, await(run));
                case HANDLED, FAILED -> DeliveryResult.of(outcome, run.getNow(HandlerRun.NONE));
                default -> DeliveryResult.of(outcome, HandlerRun.NONE);
            };
        } finally {
            run.cancel(false);
        }
    }

    private HandlerRun await(CompletableFuture<HandlerRun> run) {
        try {
            return run.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "The inbox has stored the delivery, but its handlers did not end within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while the handlers ran", e);
        } catch (ExecutionException e) {
            throw new AssertionError("A run ends with a result", e);
        }
    }
}
