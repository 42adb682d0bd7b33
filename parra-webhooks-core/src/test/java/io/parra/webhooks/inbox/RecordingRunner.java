package io.parra.webhooks.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands in for the handlers: records what it is asked to run, and answers as it was told, then with success. Thread-safe. */
public final class RecordingRunner implements Inbox.Runner {

    /** Nothing failed. */
    public static final RunResult SUCCESS = new RunResult(List.of(), false);

    private final Queue<Function<Set<String>, RunResult>> answers = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();

    /**
     * One call.
     *
     * @param body of which delivery
     * @param done which handlers were to be left out
     */
    public record Call(String body, Set<String> done) {}

    @Override
    public RunResult run(Delivery delivery, Set<String> succeeded) {
        Function<Set<String>, RunResult> answer =
                record(new Call(new String(delivery.body(), UTF_8), Set.copyOf(succeeded)));
        return answer == null ? SUCCESS : answer.apply(succeeded);
    }

    private synchronized @Nullable Function<Set<String>, RunResult> record(Call call) {
        calls.add(call);
        return answers.poll();
    }

    /**
     * Gives the next answer that has not been given yet.
     *
     * @param answer the answer
     * @return this
     */
    public RecordingRunner then(Supplier<RunResult> answer) {
        return thenWith(succeeded -> answer.get());
    }

    /**
     * Gives the next answer that has not been given yet.
     *
     * @param answer the answer; gets the set of the handlers that have succeeded, to add to
     * @return this
     */
    public synchronized RecordingRunner thenWith(Function<Set<String>, RunResult> answer) {
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
        return thenWith(all -> {
            all.addAll(List.of(succeeded));
            return new RunResult(List.of(new IllegalStateException("down")), false);
        });
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
