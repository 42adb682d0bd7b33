package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs handlers for a time at most. A thread whose handler ignores the interrupt is abandoned, and a new one runs the next
 * delivery. Thread-safe.
 */
final class HandlerThreads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);
    private static final int INTERRUPTS = 10;
    private static final Duration BETWEEN_INTERRUPTS = Duration.ofMillis(100);

    private final Inbox.Runner runner;
    private final Duration timeout;
    private final HangingHandlers hanging;
    private final Runnable whenFewerHang;
    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads("handlers"));

    HandlerThreads(Inbox.Runner runner, Duration timeout, HangingHandlers hanging, Runnable whenFewerHang) {
        this.runner = runner;
        this.timeout = timeout;
        this.hanging = hanging;
        this.whenFewerHang = whenFewerHang;
    }

    /** An interrupt of the calling thread means that this node stops. */
    HandlerRun run(StoredDelivery delivery, Set<String> done) {
        HandlerCall call = new HandlerCall(runner, delivery, done);
        threads.execute(call);
        try {
            try {
                return call.ended(HandlerRun.End.OVER, call.await(timeout));
            } catch (TimeoutException e) {
                return overdue(call, delivery);
            }
        } catch (InterruptedException e) {
            return stopped(call);
        }
    }

    private HandlerRun overdue(HandlerCall call, StoredDelivery delivery) throws InterruptedException {
        TimeoutException overdue = new TimeoutException("The handlers took longer than " + timeout);
        try {
            return late(call, interrupted(call), overdue);
        } catch (TimeoutException e) {
            LOG.error(
                    "A handler of delivery {} ignores its time-out of {} and the interrupt; its thread is {}",
                    delivery.key(),
                    timeout,
                    hanging.add() ? "abandoned and replaced" : "not replaced, as too many hang already");
            call.whenOver(() -> {
                hanging.remove();
                whenFewerHang.run();
                LOG.warn("The hanging handler of delivery {} has ended", delivery.key());
            });
            return call.failed(overdue);
        }
    }

    private static HandlerRun stopped(HandlerCall call) {
        try {
            RunResult result = interrupted(call);
            boolean complete = result.failures().isEmpty();
            return call.ended(complete ? HandlerRun.End.OVER : HandlerRun.End.STOPPED, result);
        } catch (TimeoutException | InterruptedException e) {
            return call.goingOn();
        }
    }

    /** Interrupts again and again for the grace: the handler after one that was interrupted has no time left either. */
    private static RunResult interrupted(HandlerCall call) throws InterruptedException, TimeoutException {
        for (int i = 1; i < INTERRUPTS; i++) {
            call.interrupt();
            try {
                return call.await(BETWEEN_INTERRUPTS);
            } catch (TimeoutException e) {
                LOG.debug("{} of {} interrupts have not ended a handler", i, INTERRUPTS);
            }
        }
        call.interrupt();
        return call.await(BETWEEN_INTERRUPTS);
    }

    /** Ended after the interrupt: if something failed, the time-out is the reason to tell. */
    private static HandlerRun late(HandlerCall call, RunResult result, TimeoutException overdue) {
        List<Throwable> failures = new ArrayList<>(result.failures());
        if (!failures.isEmpty()) {
            failures.add(0, overdue);
        }
        return call.ended(HandlerRun.End.OVER, new RunResult(failures, result.unread()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
