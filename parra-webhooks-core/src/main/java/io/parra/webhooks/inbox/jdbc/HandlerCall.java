package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.RunResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One call of the handlers, in a thread of its own, which can be interrupted as long as the call goes on. */
final class HandlerCall implements Runnable {

    private final Inbox.Runner runner;
    private final StoredDelivery delivery;
    private final Set<String> succeeded = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<RunResult> result = new CompletableFuture<>();
    private @Nullable Thread thread;

    HandlerCall(Inbox.Runner runner, StoredDelivery delivery, Set<String> done) {
        this.runner = runner;
        this.delivery = delivery;
        succeeded.addAll(done);
    }

    @Override
    public void run() {
        begin();
        RunResult outcome;
        try {
            outcome = runner.run(delivery, succeeded);
        } catch (Throwable failure) {
            outcome = new RunResult(List.of(failure), false);
        }
        end();
        result.complete(outcome);
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
    }

    private synchronized void end() {
        thread = null;
        Thread.interrupted();
    }

    /** {@return how this call has ended} */
    HandlerRun ended(HandlerRun.End end, RunResult result) {
        return new HandlerRun(end, succeeded, result);
    }

    /** {@return this call as one that failed, although it may go on} */
    HandlerRun failed(Throwable failure) {
        return ended(HandlerRun.End.OVER, new RunResult(List.of(failure), false));
    }

    /** {@return this call as one that goes on although the node stops} */
    HandlerRun goingOn() {
        return HandlerRun.withoutResult(HandlerRun.End.GOING_ON, succeeded);
    }

    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Waits until the call has ended, for a time at most. */
    RunResult await(Duration longest) throws InterruptedException, TimeoutException {
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call ends with a result, whatever is thrown", e);
        }
    }

    /** Has something done when the call has ended, now if it has already. */
    void whenOver(Runnable action) {
        CompletableFuture<Void> unused = result.thenRun(action);
    }
}
