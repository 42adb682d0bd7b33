package io.parra.webhooks;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.MalformedEventException;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.SignatureVerifier;
import java.time.Clock;
import java.util.List;
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
    private final BodyReader bodies;
    private final int maxBodyBytes;
    private final Clock clock;
    private final AtomicBoolean secretsFail = new AtomicBoolean();

    WebhookReceiver(
            Supplier<SignatureVerifier> verifier,
            EventReader reader,
            Inbox inbox,
            BodyReader bodies,
            int maxBodyBytes,
            Clock clock) {
        this.verifier = verifier;
        this.reader = reader;
        this.inbox = inbox;
        this.bodies = bodies;
        this.maxBodyBytes = maxBodyBytes;
        this.clock = clock;
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
        try {
            byte[] bytes = body == null ? new byte[0] : body;
            if (bytes.length > maxBodyBytes) {
                throw new Refusal(Outcome.TOO_LARGE, "the body is over " + maxBodyBytes + " bytes");
            }
            return accept(bytes, signature, null);
        } catch (Refusal refusal) {
            return refused(refusal);
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
        try {
            byte[] body = bodies.read(request);
            return WebhookResponse.of(accept(body, single(request.signatures()), request.traceparent()));
        } catch (Refusal refusal) {
            return WebhookResponse.of(refused(refusal));
        }
    }

    private Outcome accept(byte[] body, @Nullable String signature, @Nullable String traceparent) throws Refusal {
        if (!currentVerifier().verify(body, signature)) {
            throw new Refusal(
                    Outcome.UNAUTHENTICATED,
                    signature == null ? "there is not exactly one signature" : "the signature is not that of the body");
        }
        ParraEvent event;
        try {
            event = reader.read(body);
        } catch (MalformedEventException e) {
            throw new Refusal(Outcome.MALFORMED, String.valueOf(e.getMessage()));
        }
        return switch (admit(new ReceivedDelivery(body, event, clock.instant(), traceparent))) {
            case STORED -> Outcome.STORED;
            case HANDLED -> Outcome.HANDLED;
            case FAILED -> Outcome.FAILED;
            case DUPLICATE -> Outcome.DUPLICATE;
            case UNAVAILABLE -> throw new Refusal(Outcome.UNAVAILABLE, "the inbox cannot take it now");
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
                        "No webhook can be verified for now: the supplier of secrets failed with {}",
                        e.getClass().getName());
            }
            throw new Refusal(Outcome.UNAVAILABLE, "there is no usable secret");
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

    private static Outcome refused(Refusal refusal) {
        LOG.debug("Refused a request as {}: {}", refusal.outcome(), refusal.getMessage());
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
