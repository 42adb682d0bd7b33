package io.parra.webhooks;

import io.parra.webhooks.dispatch.EventDispatcher;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.inbox.DirectInbox;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.SignatureVerifier;
import io.parra.webhooks.verification.WebhookSecret;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sets up a {@link WebhookReceiver}. Not thread-safe. */
public final class WebhookReceiverBuilder {

    /** The largest body taken unless set otherwise, in bytes. */
    public static final int DEFAULT_MAX_BODY_BYTES = 256 * 1024;

    /** How long a body may take to arrive unless set otherwise. */
    public static final Duration DEFAULT_BODY_TIMEOUT = Duration.ofSeconds(10);

    private static final int MAX_MAX_BODY_BYTES = 1 << 30;

    private final List<WebhookSecret> secrets = new ArrayList<>();
    private final EventDispatcher.Builder handlers = EventDispatcher.builder();
    private @Nullable Supplier<? extends Collection<String>> supplier;
    private @Nullable Inbox inbox;
    private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;
    private Duration bodyTimeout = DEFAULT_BODY_TIMEOUT;
    private Clock clock = Clock.systemUTC();
    private WebhookObserver observer = WebhookObserver.NONE;

    WebhookReceiverBuilder() {}

    /**
     * Adds the secret webhook key.
     *
     * @param secret the secret, treated as {@link WebhookSecret#of} does
     * @return this builder
     * @throws IllegalArgumentException if it is null or blank
     */
    public WebhookReceiverBuilder secret(@Nullable String secret) {
        secrets.add(WebhookSecret.of(secret));
        return this;
    }

    /**
     * Adds several secrets: while a key is being rotated, the old one and the new one.
     *
     * @param secrets the secrets, each treated as {@link WebhookSecret#of} does
     * @return this builder
     * @throws IllegalArgumentException if there is none, or one that is null or blank
     */
    public WebhookReceiverBuilder secrets(Collection<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("The list of webhook secrets is empty: give at least one");
        }
        secrets.forEach(this::secret);
        return this;
    }

    /**
     * Takes the secrets from a supplier, so that they can change while running. It is asked when the receiver is built and
     * for every request, by many threads: let it answer from memory. While it throws, or gives no secret or a blank one,
     * requests are {@link Outcome#UNAVAILABLE}.
     *
     * @param secrets gives all secrets that are valid at the time
     * @return this builder
     */
    public WebhookReceiverBuilder secretsFrom(Supplier<? extends Collection<String>> secrets) {
        this.supplier = Objects.requireNonNull(secrets, "secrets");
        return this;
    }

    /**
     * Registers a named handler: when an event comes again after a failure, those that had succeeded are not called again.
     *
     * @param name a name that no other handler has and that outlives deployments, such as {@code crm-sync}
     * @param eventClass what it takes: one class, a family such as {@link io.parra.webhooks.model.ContactEvent}, or
     *     {@link ParraEvent} for all
     * @param handler the handler
     * @param <E> what it takes
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or another handler's
     */
    public <E extends ParraEvent> WebhookReceiverBuilder on(
            String name, Class<E> eventClass, EventHandler<? super E> handler) {
        handlers.on(name, eventClass, handler);
        return this;
    }

    /**
     * Registers a handler without a name: when an event comes again after a failure, it is called again.
     *
     * @param eventClass what it takes: one class, a family such as {@link io.parra.webhooks.model.ContactEvent}, or
     *     {@link ParraEvent} for all
     * @param handler the handler
     * @param <E> what it takes
     * @return this builder
     */
    public <E extends ParraEvent> WebhookReceiverBuilder on(Class<E> eventClass, EventHandler<? super E> handler) {
        handlers.on(eventClass, handler);
        return this;
    }

    /**
     * Sets the largest body that is taken.
     *
     * @param maxBodyBytes the limit in bytes; default {@link #DEFAULT_MAX_BODY_BYTES}
     * @return this builder
     * @throws IllegalArgumentException if it is not between 1 and 1 GiB
     */
    public WebhookReceiverBuilder maxBodyBytes(int maxBodyBytes) {
        if (maxBodyBytes < 1 || maxBodyBytes > MAX_MAX_BODY_BYTES) {
            throw new IllegalArgumentException(
                    "The largest body is set to " + maxBodyBytes + " bytes: set 1 to " + MAX_MAX_BODY_BYTES);
        }
        this.maxBodyBytes = maxBodyBytes;
        return this;
    }

    /**
     * Sets how long a body may take to arrive, counted from when reading starts.
     *
     * @param bodyTimeout the time; default {@link #DEFAULT_BODY_TIMEOUT}
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public WebhookReceiverBuilder bodyTimeout(Duration bodyTimeout) {
        if (bodyTimeout.isNegative() || bodyTimeout.isZero()) {
            throw new IllegalArgumentException("The body timeout is " + bodyTimeout + ": set a positive duration");
        }
        this.bodyTimeout = bodyTimeout;
        return this;
    }

    /**
     * Sets the clock that tells when a delivery arrived and, unless another inbox is given, how long its key is remembered.
     *
     * @param clock the clock; default the system's
     * @return this builder
     */
    public WebhookReceiverBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets the inbox. The receiver starts it and closes it; two receivers cannot share one.
     *
     * @param inbox the inbox; default a {@link DirectInbox} with its defaults
     * @return this builder
     */
    public WebhookReceiverBuilder inbox(Inbox inbox) {
        this.inbox = Objects.requireNonNull(inbox, "inbox");
        return this;
    }

    /**
     * Sets whom to tell of outcomes, handlers, retries and dead letters: for metrics and traces.
     *
     * @param observer the observer; default {@link WebhookObserver#NONE}
     * @return this builder
     */
    public WebhookReceiverBuilder observer(WebhookObserver observer) {
        this.observer = Objects.requireNonNull(observer, "observer");
        return this;
    }

    /**
     * Builds the receiver and starts its inbox.
     *
     * @return a receiver, to be closed when the application stops
     * @throws IllegalStateException if there is no secret, the supplier of secrets is of no use now, or the inbox has a
     *     receiver already
     */
    public WebhookReceiver build() {
        Supplier<SignatureVerifier> verifier = verifier();
        EventReader reader = new EventReader();
        Inbox started =
                inbox != null ? inbox : DirectInbox.builder().clock(clock).build();
        WebhookObserver harmless = HarmlessObserver.of(observer, clock);
        AwaitedRuns awaited = new AwaitedRuns();
        started.start(new HandlerRunner(reader, handlers.build(), harmless, awaited));
        return new WebhookReceiver(
                verifier,
                reader,
                started,
                awaited,
                new BodyReader(maxBodyBytes, bodyTimeout),
                maxBodyBytes,
                clock,
                harmless);
    }

    private Supplier<SignatureVerifier> verifier() {
        if (supplier == null) {
            if (secrets.isEmpty()) {
                throw new IllegalStateException("There is no webhook secret: set it to the secret key of your webhook,"
                        + " from Parra's dashboard; the usual place is the environment variable PARRA_WEBHOOKS_SECRET");
            }
            SignatureVerifier fixed = SignatureVerifier.of(secrets);
            return () -> fixed;
        }
        if (!secrets.isEmpty()) {
            throw new IllegalStateException("Give webhook secrets either as values or from a supplier, not both");
        }
        SecretSource source = new SecretSource(supplier);
        try {
            source.get();
        } catch (RuntimeException e) {
            throw new IllegalStateException("The supplier of webhook secrets gave no usable secret", e);
        }
        return source;
    }
}
