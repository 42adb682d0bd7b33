package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What db-scheduler does with a row: when it is due, and when the process that handled it has died. Thread-safe. */
final class DeliveryTask {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMinutes(1);

    private final InboxTable table;
    private final HandlerThreads handlers;
    private final Places places;
    private final Completions completions;
    private final Lookout lookout;
    private final RetryPolicy retries;
    private final Clock clock;
    private final String node;
    private final Supplier<List<CurrentlyExecuting>> running;

    DeliveryTask(
            InboxTable table,
            HandlerThreads handlers,
            Places places,
            Completions completions,
            Lookout lookout,
            RetryPolicy retries,
            Clock clock,
            String node,
            Supplier<List<CurrentlyExecuting>> running) {
        this.table = table;
        this.handlers = handlers;
        this.places = places;
        this.completions = completions;
        this.lookout = lookout;
        this.retries = retries;
        this.clock = clock;
        this.node = node;
        this.running = running;
    }

    CustomTask<byte[]> task() {
        return Tasks.custom(InboxTable.TASK, byte[].class)
                .onFailure(this::postpone)
                .onDeadExecution(this::takeOver)
                .execute(this::execute);
    }

    private CompletionHandler<byte[]> execute(TaskInstance<byte[]> instance, ExecutionContext context) {
        String key = instance.getId();
        if (!lookout.isLeased(context.getExecution())) {
            // This node was paused between the pick and now: another one may run it already.
            return leftTo("whoever finds that its lease is over, as this node was paused since it picked it", key);
        }
        StoredRow row = read(key, instance.getData());
        if (row == null) {
            return this::postpone;
        }
        if (context.getSchedulerState().isShuttingDown()) {
            return stopped(row);
        }
        if (!row.progress().alone()) {
            return completion(row, handlers.run(row.delivery(), row.progress().done()));
        }
        try {
            return places.alone(() -> runAlone(row, context.getExecution()));
        } catch (InterruptedException e) {
            return stopped(row);
        } catch (Exception e) {
            LOG.warn("Delivery {} is to run alone, and could not begin to", key, e);
            return this::postpone;
        }
    }

    /** Notes first that it has begun: only then does the next death of this process count as its own. */
    private CompletionHandler<byte[]> runAlone(StoredRow row, Execution execution) throws Exception {
        StoredRow begun = row.with(row.progress().begin());
        if (!table.note(execution.getId(), execution.version, RowFormat.write(begun))) {
            return leftTo("another node, which has taken it over", execution.getId());
        }
        return completion(begun, handlers.run(begun.delivery(), begun.progress().done()));
    }

    private CompletionHandler<byte[]> stopped(StoredRow row) {
        return completion(
                row,
                HandlerRun.withoutResult(HandlerRun.End.STOPPED, row.progress().done()));
    }

    private CompletionHandler<byte[]> completion(StoredRow row, HandlerRun run) {
        if (run.end() == HandlerRun.End.GOING_ON) {
            return leftTo(
                    "its lease, as its handler goes on although this node stops",
                    row.delivery().key());
        }
        return (complete, operations) ->
                completions.write(NextStep.after(run, row, retries, clock.instant()), complete, operations);
    }

    private static CompletionHandler<byte[]> leftTo(String whom, String key) {
        LOG.warn("Delivery {} is left to {}", key, whom);
        return (complete, operations) -> {};
    }

    private void postpone(ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
        completions.postpone(clock.instant().plus(UNTIL_NEXT_LOOK), complete, operations);
    }

    private void takeOver(ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
        Execution execution = complete.getExecution();
        String key = execution.getId();
        if (isRunning(execution)) {
            // This process was paused; it goes on with what it has begun, and the next heartbeat says so.
            return;
        }
        if (!lookout.mayJudge()) {
            LOG.info("Delivery {} is left to its node until the next look", key);
            return;
        }
        if (node.equals(execution.pickedBy)) {
            LOG.warn("Delivery {} was picked by this node and could not be run: it runs now", key);
            completions.postpone(clock.instant(), complete, operations);
            return;
        }
        StoredRow row = read(key, (byte[]) execution.taskInstance.getData());
        if (row == null) {
            postpone(complete, operations);
            return;
        }
        LOG.warn("Delivery {} is taken over: the node that handled it has died, or was paused", key);
        completions.write(NextStep.afterDeath(row, retries, clock.instant()), complete, operations);
    }

    private boolean isRunning(Execution execution) {
        return running.get().stream()
                .map(CurrentlyExecuting::getExecution)
                .anyMatch(own -> own.getId().equals(execution.getId()) && own.version == execution.version);
    }

    private static @Nullable StoredRow read(String key, byte @Nullable [] data) {
        try {
            return RowFormat.read(key, data);
        } catch (IOException e) {
            LOG.error(
                    "Delivery {} cannot be read here, and is looked at again in {}: {}",
                    key,
                    UNTIL_NEXT_LOOK,
                    e.getMessage());
            return null;
        }
    }
}
