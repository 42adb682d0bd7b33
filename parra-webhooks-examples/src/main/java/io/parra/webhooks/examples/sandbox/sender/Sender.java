package io.parra.webhooks.examples.sandbox.sender;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.parra.webhooks.examples.sandbox.fault.FaultSettings;
import io.parra.webhooks.examples.sandbox.store.Deliveries;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.Events;
import io.parra.webhooks.examples.sandbox.store.Schedule;
import io.parra.webhooks.examples.sandbox.store.Targets;
import io.parra.webhooks.examples.sandbox.store.Webhooks;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. db-scheduler says what that is; each webhook has a lane of its own, so that a receiver which is slow
 * holds up nobody else. Thread-safe.
 */
public final class Sender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(2);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(5);

    /** One, so that what was fired first is sent first; it only hands out. */
    private static final int THREADS = 1;

    private static final int ROWS_AT_ONCE = 20;

    private final Courier courier;
    private final Deliveries deliveries;
    private final SenderSettings settings;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads;
    private final Scheduler scheduler;
    private volatile boolean closed;

    /** For what is in the database; begins with {@link #start}. */
    public Sender(
            DataSource source,
            Schedule schedule,
            Webhooks webhooks,
            Events events,
            Deliveries deliveries,
            Targets targets,
            SenderSettings settings,
            FaultSettings faults,
            Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        threads = Executors.newCachedThreadPool(new SenderThreads());
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(settings.timeout())
                .executor(threads)
                .build();
        courier = new Courier(client, webhooks, events, deliveries, targets, settings, faults, clock);
        scheduler = Scheduler.create(
                        source, Tasks.custom(Schedule.TASK, Void.class).execute((instance, context) -> take(instance)))
                .tableName(Schedule.TABLE)
                .threads(THREADS)
                .pollingInterval(POLL)
                .pollUsingFetch(0.5, ROWS_AT_ONCE)
                .shutdownMaxWait(PATIENCE_AT_END)
                .clock(clock::instant)
                .build();
        schedule.onDue(scheduler::triggerCheckForDueExecutions);
    }

    /** Begins to send, first of all what an earlier process had begun. */
    public void start() {
        deliveries.recover();
        scheduler.start();
    }

    private CompletionHandler<Void> take(TaskInstance<Void> instance) {
        long id = Long.parseLong(instance.getId());
        Optional<Delivery> delivery = deliveries.find(id);
        return (complete, operations) -> {
            if (delivery.isEmpty()) {
                operations.remove();
                return;
            }
            operations.reschedule(complete, Schedule.TAKEN);
            lanes.computeIfAbsent(delivery.get().webhookId(), webhook -> newLane())
                    .add(id);
        };
    }

    private Lane newLane() {
        return new Lane(settings.inFlightPerWebhook(), this::send);
    }

    private CompletableFuture<?> send(long id) {
        return CompletableFuture.runAsync(() -> {}, threads)
                .thenCompose(begun -> courier.deliver(id))
                .exceptionally(problem -> {
                    postpone(id, problem);
                    return null;
                });
    }

    /** A database that could record nothing may well not take this either, until its lock is gone. */
    private void postpone(long id, Throwable problem) {
        if (closed) {
            return;
        }
        LOG.error("Delivery {} could not be recorded, and is sent again in {}", id, UNTIL_NEXT_TRY, problem);
        try {
            deliveries.postpone(id, UNTIL_NEXT_TRY);
        } catch (RuntimeException e) {
            CompletableFuture.delayedExecutor(UNTIL_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS, threads)
                    .execute(() -> postpone(id, e));
        }
    }

    /** Waits a little for what is under way. What is not recorded is sent again by the next process. */
    @Override
    public void close() {
        scheduler.stop();
        lanes.values().forEach(Lane::close);
        long end = System.nanoTime() + PATIENCE_AT_END.toNanos();
        while (lanes.values().stream().anyMatch(lane -> lane.underWay() > 0) && System.nanoTime() < end) {
            pause();
        }
        closed = true;
        threads.shutdownNow();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
