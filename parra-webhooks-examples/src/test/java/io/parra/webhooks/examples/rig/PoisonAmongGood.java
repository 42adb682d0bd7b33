package io.parra.webhooks.examples.rig;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** R7: handlers that throw, hang, overflow the stack or end the process, among good ones. */
final class PoisonAmongGood implements Trial {

    private static final int LIMIT = 3;
    private static final List<String> POISONS = List.of("throw", "hang", "overflow", "halt");

    @Override
    public String id() {
        return "R7";
    }

    @Override
    public String fault(Scale scale) {
        return each(scale) + " × each of `throw`, hang, `StackOverflowError` and `Runtime.halt` among " + good(scale)
                + " good events; limit " + LIMIT + " attempts, " + LIMIT + " deaths; SQLite";
    }

    @Override
    public String control() {
        return "the nodes are told a limit of " + (LIMIT + 1);
    }

    private static int each(Scale scale) {
        return scale.of(1, 3);
    }

    private static int good(Scale scale) {
        return scale.of(200, 1_000);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        int limit = control ? LIMIT + 1 : LIMIT;
        try (Lab lab = bench.onSqlite()) {
            Options options = lab.options()
                    .with("attempts", limit)
                    .with("deaths", limit)
                    .with("firstDelay", 200)
                    .with("handlerTimeout", 1_000);
            Cluster cluster = new Cluster(lab.start("n0", options));
            ExecutorService senders = Executors.newFixedThreadPool(4);
            CompletableFuture<?> sent = CompletableFuture.allOf(events(bench.scale()).stream()
                    .map(event ->
                            CompletableFuture.runAsync(() -> lab.sender().insist(event, cluster::nextUrl), senders))
                    .toArray(CompletableFuture<?>[]::new));
            int[] restarts = {0};
            lab.comesTrue(() -> {
                if (!cluster.get(0).isAlive()) {
                    cluster.replace(0, lab.start("n" + ++restarts[0], options));
                }
                return sent.isDone() && lab.table().pending().isEmpty();
            });
            senders.shutdownNow();
            Runs runs = lab.runs();
            Map<String, String> dead = dead(lab, cluster);
            return new Measurement()
                    .figure("deaths of the process", restarts[0])
                    .exactly(
                            "good events handled",
                            good(bench.scale()),
                            runs.handled().size())
                    .exactly(
                            "of them dead letters",
                            0,
                            dead.keySet().stream()
                                    .filter(id -> id.startsWith("good"))
                                    .count())
                    .exactly(
                            "poisoned ones dead after exactly " + LIMIT,
                            (long) each(bench.scale()) * POISONS.size(),
                            dead.entrySet().stream()
                                    .filter(letter -> isAtItsLimit(runs, letter.getKey(), letter.getValue()))
                                    .count())
                    .exactly("stuck", 0, lab.table().pending().size());
        }
    }

    private static List<TestEvent> events(Scale scale) {
        List<TestEvent> events = new ArrayList<>();
        for (int i = 0; i < good(scale); i++) {
            events.add(new TestEvent("good-" + i, "take 5"));
        }
        for (int i = 0; i < each(scale) * POISONS.size(); i++) {
            String poison = POISONS.get(i % POISONS.size());
            events.add(new TestEvent(poison + "-" + i, poison));
        }
        Collections.shuffle(events, new Random(7));
        return events;
    }

    /** The dead letters, {@code id attempts deaths}, by id. */
    private static Map<String, String> dead(Lab lab, Cluster cluster) {
        return Arrays.stream(lab.sender().order(cluster.get(0).url("/dead")).split("\n"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')), Function.identity()));
    }

    /**
     * By what the inbox counted, and by how often the handler wrote that it began or failed. A run that failed just when a
     * neighbour ended the process is not counted as an attempt but as a death, and is repeated.
     */
    private static boolean isAtItsLimit(Runs runs, String id, String letter) {
        String[] counted = letter.split(" ", -1);
        int attempts = Integer.parseInt(counted[1]);
        int deaths = Integer.parseInt(counted[2]);
        if (id.startsWith("halt")) {
            return deaths == LIMIT && runs.count(id, "work", Runs.Step.BEGUN) == LIMIT;
        }
        long failed = runs.count(id, "work", Runs.Step.FAILED);
        return attempts == LIMIT && failed >= LIMIT && failed <= LIMIT + deaths;
    }
}
