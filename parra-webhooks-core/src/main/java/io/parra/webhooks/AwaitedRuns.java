package io.parra.webhooks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who waits for a delivery's handlers to have run: tests, and so mostly nobody. Thread-safe. */
final class AwaitedRuns {

    private final List<Awaited> awaited = new CopyOnWriteArrayList<>();

    CompletableFuture<HandlerRun> next(String key) {
        Awaited next = new Awaited(key, new CompletableFuture<>());
        awaited.add(next);
        CompletableFuture<HandlerRun> unused = next.run.whenComplete((run, failure) -> awaited.remove(next));
        return next.run;
    }

    /** The observer itself; while somebody waits, one that takes down the run as well. */
    WebhookObserver join(WebhookObserver observer) {
        return awaited.isEmpty() ? observer : new RunWitness(observer, this);
    }

    void ended(String key, HandlerRun run) {
        awaited.stream().filter(next -> next.key.equals(key)).forEach(next -> next.run.complete(run));
    }

    private record Awaited(String key, CompletableFuture<HandlerRun> run) {}
}
