package io.parra.webhooks.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands in for the handlers: records what it is asked to run, and answers as it was told, then with success. Thread-safe. */
public final class RecordingRunner implements Inbox.Runner {

    /** Two named handlers that succeed. */
    public static final RunResult SUCCESS = new RunResult(Set.of("a", "b"), List.of(), false);

    private final Queue<Supplier<RunResult>> answers = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();

    /**
     * One call.
     *
     * @param body of which delivery
     * @param done which handlers were to be left out
     */
    public record Call(String body, Set<String> done) {}

    @Override
    public RunResult run(Delivery delivery, Set<String> done) {
        Supplier<RunResult> answer = record(new Call(new String(delivery.body(), UTF_8), Set.copyOf(done)));
        return answer == null ? SUCCESS : answer.get();
    }

    private synchronized @Nullable Supplier<RunResult> record(Call call) {
        calls.add(call);
        return answers.poll();
    }

    /**
     * Gives the next answer that has not been given yet.
     *
     * @param answer the answer
     * @return this
     */
    public synchronized RecordingRunner then(Supplier<RunResult> answer) {
        answers.add(answer);
        return this;
    }

    /**
     * Fails next, but for some handlers.
     *
     * @param succeeded their names
     * @return this
     */
    public RecordingRunner thenFail(String... succeeded) {
        return then(() -> new RunResult(Set.of(succeeded), List.of(new IllegalStateException("down")), false));
    }

    /** {@return the calls so far} */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** {@return the bodies that were run so far} */
    public List<String> bodies() {
        return calls().stream().map(Call::body).toList();
    }
}
