package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import io.parra.webhooks.inbox.Inbox;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * db-scheduler at work on the inbox's table.
 *
 * <p>It picks each row only when a thread is free for it, so a row that is picked is one whose handlers run: a death of the
 * process is not charged to rows that only waited.
 */
final class Engine implements AutoCloseable {

    private static final double LOOK_AGAIN_BELOW = 0.5;
    private static final Duration NEVER = Duration.ofDays(36_500);
    private static final int HOUSEKEEPERS = 3;
    private static final Duration TO_END_INTERRUPTED = Duration.ofMillis(1_500);

    private final RunThreads threads;
    private final HangingHandlers hanging;
    private final HandlerThreads handlers;
    private final DeadLetterNews news;
    private final Completions completions;
    private final Lookout lookout;
    private final Scheduler scheduler;

    Engine(DataSource source, InboxTable table, Settings settings, Inbox.Runner runner) {
        String node = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Solitude solitude = new Solitude();
        hanging = new HangingHandlers(settings.maxAbandonedThreads());
        handlers = new HandlerThreads(runner, settings.handlerTimeout(), hanging);
        news = new DeadLetterNews(settings.onDeadLetter());
        completions = new Completions(table, settings.clock(), news, runner);
        lookout = new Lookout(settings.clock(), settings.heartbeat(), settings.longestBetweenPolls());
        DeliveryTask task = new DeliveryTask(
                table,
                handlers,
                solitude,
                completions,
                lookout,
                settings.retries(),
                settings.clock(),
                node,
                this::handling);
        threads = new RunThreads(settings.threads(), solitude, hanging);
        ScheduledExecutorService housekeepers =
                Executors.newScheduledThreadPool(HOUSEKEEPERS, new DaemonThreads("housekeeper"));
        scheduler = Scheduler.create(source, task.task())
                .tableName(settings.table())
                .schedulerName(new SchedulerName.Fixed(node))
                .jdbcCustomization(table.dialect())
                .serializer(new RawBytes())
                .clock(settings.clock()::instant)
                .threads(settings.threads())
                .executorService(threads)
                .dueExecutor(Executors.newSingleThreadExecutor(new DaemonThreads("poll")))
                .housekeeperExecutor(housekeepers)
                .pollingInterval(settings.pollInterval())
                .pollUsingFetch(LOOK_AGAIN_BELOW, RunThreads.ROWS_PER_THREAD)
                .enableImmediateExecution()
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(undisturbed(settings.shutdownTimeout()))
                .addSchedulerListener(lookout)
                .build();
        threads.lookWith(scheduler::triggerCheckForDueExecutions);
        ExpiredMarks expired = new ExpiredMarks(table, settings.clock(), settings.retention());
        long interval = expired.interval().toMillis();
        ScheduledFuture<?> unused =
                housekeepers.scheduleWithFixedDelay(expired, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** How long handlers go on undisturbed, so that those interrupted after have their time within the timeout. */
    private static Duration undisturbed(Duration shutdownTimeout) {
        Duration half = shutdownTimeout.dividedBy(2);
        return half.compareTo(TO_END_INTERRUPTED) < 0 ? half : shutdownTimeout.minus(TO_END_INTERRUPTED);
    }

    void start() {
        scheduler.start();
    }

    /** Called when a row has become due. */
    void wake() {
        threads.wake();
    }

    /** What is handled now. */
    List<CurrentlyExecuting> handling() {
        return scheduler.getCurrentlyExecuting();
    }

    int hanging() {
        return hanging.count();
    }

    /** Whether the table has been looked at lately. */
    boolean isLooking() {
        return lookout.isLooking();
    }

    @Override
    public void close() {
        completions.stop();
        scheduler.stop();
        handlers.close();
        news.close();
    }
}
