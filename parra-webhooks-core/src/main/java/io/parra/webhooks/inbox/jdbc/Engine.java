package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Execution;
import io.parra.webhooks.inbox.Inbox;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/**
 * db-scheduler at work on the inbox's table.
 *
 * <p>A row is picked only when there is a place for it, so a row that is picked is one whose handlers run: a death of the
 * process is not charged to rows that only waited.
 */
final class Engine implements AutoCloseable {

    /** For each thread; more than there are ever places for, so that the places alone decide what is picked. */
    private static final double MOST_PICKED = 2;
    /** Below so many for each thread db-scheduler would look again; the threads themselves know better when. */
    private static final double LOOK_AGAIN_BELOW = 0;

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
        hanging = new HangingHandlers(settings.maxAbandonedThreads());
        Places places = new Places(settings.threads(), hanging);
        handlers = new HandlerThreads(runner, settings.handlerTimeout(), hanging, this::wake);
        news = new DeadLetterNews(settings.onDeadLetter());
        completions = new Completions(table, settings.clock(), news, runner);
        lookout = new Lookout(settings.clock(), settings.heartbeat(), settings.lease(), settings.longestBetweenPolls());
        DeliveryTask task = new DeliveryTask(
                table,
                handlers,
                places,
                completions,
                lookout,
                settings.retries(),
                settings.clock(),
                node,
                this::handling);
        threads = new RunThreads(settings.threads(), places);
        table.pickWith(this::pick, settings.clock());
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
                .pollUsingLockAndFetch(LOOK_AGAIN_BELOW, MOST_PICKED)
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

    private List<Execution> pick(IntFunction<List<Execution>> pick) {
        List<Execution> picked = threads.fill(pick);
        lookout.looked();
        return picked;
    }

    void start() {
        // Else a row could be picked, and then no thread be had for it.
        int unused = threads.prestartAllCoreThreads();
        scheduler.start();
    }

    /** Called when a row has become due, or may find a place again. */
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
