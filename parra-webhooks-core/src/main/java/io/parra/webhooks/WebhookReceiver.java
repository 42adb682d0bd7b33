package io.parra.webhooks;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.MalformedEventException;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.SignatureVerifier;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives Parra's webhooks: proves that a request came from Parra, reads its event, and brings it to the handlers.
 *
 * <pre>{@code
 * WebhookReceiver receiver = WebhookReceiver.builder()
 *         .secret(System.getenv("PARRA_WEBHOOKS_SECRET"))
 *         .on("welcome", ContactEvent.Created.class, event -> welcome(event.payload()))
 *         .build();
 * }</pre>
 *
 * <p>Nothing of a request is parsed, decoded or logged before its signature is proven. Bad input is an {@link Outcome},
 * never an exception. Immutable and thread-safe; one receiver serves one webhook of Parra's dashboard.
 */
public final class WebhookReceiver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

    private final Supplier<SignatureVerifier> verifier;
    private final EventReader reader;
    private final Inbox inbox;
    private final AwaitedRuns awaited;
    private final BodyReader bodies;
    private final int maxBodyBytes;
    private final Clock clock;
    private final WebhookObserver observer;
    private final RefusalLog refusals;
    private final AtomicBoolean secretsFail = new AtomicBoolean();

    WebhookReceiver(
            Supplier<SignatureVerifier> verifier,
            EventReader reader,
            Inbox inbox,
            AwaitedRuns awaited,
            BodyReader bodies,
            int maxBodyBytes,
            Clock clock,
            WebhookObserver observer) {
        this.verifier = verifier;
        this.reader = reader;
        this.inbox = inbox;
        this.awaited = awaited;
        this.bodies = bodies;
        this.maxBodyBytes = maxBodyBytes;
        this.clock = clock;
        this.observer = observer;
        this.refusals = new RefusalLog(clock);
    }

    /** {@return a builder that still needs a secret} */
    public static WebhookReceiverBuilder builder() {
        return new WebhookReceiverBuilder();
    }

    /**
     * Receives a request whose body has been read, in any framework. Does not throw for anything that a sender could have
     * sent.
     *
     * @param body the raw bytes, as they arrived; kept by the event, so leave them unchanged afterwards. Null, which some
     *     frameworks give for an empty body, is taken for one
     * @param signature the value of the header {@code parra-signature}; null if there is none, or more than one
     * @return what became of it; {@link Outcome#status()} is what to answer
     */
    public Outcome receive(byte @Nullable [] body, @Nullable String signature) {
        byte[] bytes = body == null ? new byte[0] : body;
        try (WebhookObserver.Reception reception = observer.receiving(null)) {
            try {
                if (bytes.length > maxBodyBytes) {
                    throw new Refusal(RefusalReason.BODY_TOO_LARGE, "the body is over " + maxBodyBytes + " bytes");
                }
                return accept(bytes, signature, null, reception);
            } catch (Refusal refusal) {
                return refused(refusal, null, reception);
            }
        }
    }

    /**
     * Receives a request as an adapter hands it over: reads its body, within the limit and the deadline, and does the rest.
     * Does not throw for anything that a sender could have sent.
     *
     * @param request the request; its body is read in this thread, which is interrupted if the deadline passes meanwhile, and
     *     is left as it was
     * @return what to answer
     */
    public WebhookResponse receive(WebhookRequest request) {
        String traceparent = TraceParent.orNull(request.traceparent());
        try (WebhookObserver.Reception reception = observer.receiving(traceparent)) {
            try {
                byte[] body = bodies.read(request);
                return WebhookResponse.of(accept(body, single(request.signatures()), traceparent, reception));
            } catch (Refusal refusal) {
                return WebhookResponse.of(refused(refusal, null, reception));
            }
        }
    }

    /**
     * Tells which handlers run the next time that those of a delivery do; for tests, as
     * {@link io.parra.webhooks.testing.WebhookTester} makes them.
     *
     * @param key the delivery's key, {@link io.parra.webhooks.inbox.Delivery#keyOf} its body
     * @return completed at the end of that run. Whoever does not wait for it any longer cancels it
     */
    public CompletableFuture<HandlerRun> nextRun(String key) {
        return awaited.next(key);
    }

    private Outcome accept(
            byte[] body, @Nullable String signature, @Nullable String traceparent, WebhookObserver.Reception reception)
            throws Refusal {
        if (!currentVerifier().verify(body, signature)) {
            throw signature == null
                    ? new Refusal(RefusalReason.NO_SIGNATURE, "there is not exactly one signature")
                    : new Refusal(RefusalReason.WRONG_SIGNATURE, "the signature is not that of the body");
        }
        ParraEvent event;
        try {
            event = reader.read(body);
        } catch (MalformedEventException e) {
            throw new Refusal(RefusalReason.MALFORMED_EVENT, String.valueOf(e.getMessage()));
        }
        ReceivedDelivery delivery = new ReceivedDelivery(body, event, clock.instant(), traceparent, reception);
        return switch (admit(delivery)) {
            case STORED -> accepted(Outcome.STORED, delivery, reception);
            case HANDLED -> accepted(Outcome.HANDLED, delivery, reception);
            case FAILED -> accepted(Outcome.FAILED, delivery, reception);
            case DUPLICATE -> accepted(Outcome.DUPLICATE, delivery, reception);
            case UNAVAILABLE ->
                refused(
                        new Refusal(RefusalReason.INBOX_UNAVAILABLE, "the inbox cannot take it now"),
                        delivery,
                        reception);
        };
    }

    /** Logs once that the secrets cannot be had, and once that they can again: anybody may send requests meanwhile. */
    private SignatureVerifier currentVerifier() throws Refusal {
        try {
            SignatureVerifier current = verifier.get();
            if (secretsFail.get() && secretsFail.compareAndSet(true, false)) {
                LOG.info("Webhooks can be verified again");
            }
            return current;
        } catch (RuntimeException e) {
            if (secretsFail.compareAndSet(false, true)) {
                LOG.error(
                        "No webhook can be verified for now: the supplier of secrets failed, or gave none: {}",
                        e.getClass().getName());
            }
            throw new Refusal(RefusalReason.NO_SECRET, "there is no usable secret");
        }
    }

    private Admission admit(ReceivedDelivery delivery) {
        try {
            return inbox.admit(delivery);
        } catch (RuntimeException e) {
            LOG.error("The inbox failed", e);
            return Admission.UNAVAILABLE;
        }
    }

    private static @Nullable String single(List<String> signatures) {
        return signatures.size() == 1 ? signatures.get(0) : null;
    }

    private static Outcome accepted(Outcome outcome, ReceivedDelivery delivery, WebhookObserver.Reception reception) {
        reception.ended(outcome, null, delivery);
        return outcome;
    }

    private Outcome refused(Refusal refusal, @Nullable ReceivedDelivery delivery, WebhookObserver.Reception reception) {
        refusals.add(refusal);
        reception.ended(refusal.outcome(), refusal.reason(), delivery);
        return refusal.outcome();
    }

    /**
     * Closes the inbox: authentic events from now on are {@link Outcome#UNAVAILABLE}. Does nothing when called again.
     */
    @Override
    public void close() {
        try {
            inbox.close();
        } finally {
            bodies.close();
        }
    }
}
