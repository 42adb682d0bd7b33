package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.RunResult;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One call of the handlers, in a thread of its own, which can be interrupted as long as the call goes on. */
final class HandlerCall implements Runnable {

    private final Inbox.Runner runner;
    private final StoredDelivery delivery;
    private final Set<String> done;
    private final CompletableFuture<RunResult> result = new CompletableFuture<>();
    private @Nullable Thread thread;

    HandlerCall(Inbox.Runner runner, StoredDelivery delivery, Set<String> done) {
        this.runner = runner;
        this.delivery = delivery;
        this.done = done;
    }

    @Override
    public void run() {
        begin();
        RunResult outcome;
        try {
            outcome = runner.run(delivery, done);
        } catch (Throwable failure) {
            outcome = HandlerRun.failed(failure).result();
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
