package io.parra.webhooks.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.parra.webhooks.inbox.jdbc.InboxBacklog;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gauges of what a durable inbox's table holds, the same on every node: {@code parra.webhooks.inbox.pending},
 * {@code parra.webhooks.inbox.overdue} (for how long the oldest has been due) and {@code parra.webhooks.inbox.dead.letters}; see
 * {@link InboxBacklog}.
 *
 * <p>The database is asked when a gauge is read, and not again before the interval has passed. While it fails, the gauges are
 * {@code NaN}, and while it does not answer within a second: the reader is not held up. Thread-safe.
 */
@SuppressWarnings("exports") // whoever calls it has Micrometer
public final class InboxMeters implements MeterBinder {

    /** For how long an answer of the database holds unless set otherwise. */
    public static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(InboxMeters.class);
    private static final int SECONDS_TO_ANSWER = 1;
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JdbcInbox inbox;
    private final long intervalNanos;
    private final Tags tags;
    private @Nullable Reading latest;
    private @Nullable CompletableFuture<Optional<InboxBacklog>> question;

    /**
     * Makes gauges with the default interval.
     *
     * @param inbox the inbox
     */
    public InboxMeters(JdbcInbox inbox) {
        this(inbox, DEFAULT_INTERVAL);
    }

    /**
     * Makes gauges with the default interval and tags of their own, so that several inboxes can be in one registry: without tags
     * that tell them apart, it would show the first one only.
     *
     * @param inbox the inbox
     * @param tags what the gauges are tagged with
     */
    public InboxMeters(JdbcInbox inbox, Iterable<Tag> tags) {
        this(inbox, DEFAULT_INTERVAL, tags);
    }

    /**
     * Makes gauges.
     *
     * @param inbox the inbox
     * @param interval for how long an answer of the database holds
     * @throws IllegalArgumentException if it is negative
     */
    public InboxMeters(JdbcInbox inbox, Duration interval) {
        this(inbox, interval, Tags.empty());
    }

    private InboxMeters(JdbcInbox inbox, Duration interval, Iterable<Tag> tags) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("The interval is " + interval + ": set zero or more");
        }
        this.inbox = Objects.requireNonNull(inbox, "inbox");
        this.intervalNanos = TimeUnit.NANOSECONDS.convert(interval);
        this.tags = Tags.of(Objects.requireNonNull(tags, "tags"));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("parra.webhooks.inbox.pending", this, meters -> meters.read(InboxBacklog::pending))
                .description("Deliveries that are not handled yet")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        TimeGauge.builder(
                        "parra.webhooks.inbox.overdue",
                        this,
                        TimeUnit.SECONDS,
                        meters -> meters.read(backlog -> backlog.overdue().toNanos() / NANOS))
                .description("For how long the oldest delivery that is not handled yet has been due")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        Gauge.builder("parra.webhooks.inbox.dead.letters", this, meters -> meters.read(InboxBacklog::deadLetters))
                .description("Deliveries that were given up, and neither requeued nor deleted")
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    private double read(ToDoubleFunction<InboxBacklog> value) {
        return current().map(value::applyAsDouble).orElse(Double.NaN);
    }

    private synchronized Optional<InboxBacklog> current() {
        if (latest != null && System.nanoTime() - latest.at() < intervalNanos) {
            return latest.backlog();
        }
        if (question == null) {
            question = CompletableFuture.supplyAsync(this::ask, InboxMeters::inAThreadOfItsOwn);
        }
        try {
            latest = new Reading(question.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS), System.nanoTime());
            question = null;
            return latest.backlog();
        } catch (TimeoutException e) {
            // The question stands, so that nobody asks a second one meanwhile.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question that fails has no answer, but ends", e);
        }
    }

    private Optional<InboxBacklog> ask() {
        try {
            return Optional.of(inbox.backlog());
        } catch (RuntimeException e) {
            LOG.debug("What the inbox holds could not be seen", e);
            return Optional.empty();
        }
    }

    private static void inAThreadOfItsOwn(Runnable question) {
        Thread thread = new Thread(question, "parra-inbox-meters");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the database answered, and when; empty if it failed. */
    private record Reading(Optional<InboxBacklog> backlog, long at) {}
}
