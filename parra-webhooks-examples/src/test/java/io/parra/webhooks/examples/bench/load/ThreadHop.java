package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What it costs on Micronaut that the receiver runs in a thread that may block, beside running it on the event loop. */
record ThreadHop() implements Figure {

    @Override
    public String name() {
        return "hop";
    }

    @Override
    public String subject() {
        return "Micronaut";
    }

    @Override
    public String title() {
        return "the receiver in a thread that may block, as it is, beside one on the event loop, as an experiment";
    }

    @Override
    public void measure(LoadPlan plan, Path directory, Table results) throws Exception {
        compare("direct inbox, quick handler", null, plan, directory, results);
        try (Database database = Database.open("PostgreSQL", directory);
                Place place = database.newPlace().create()) {
            compare("durable inbox on PostgreSQL", place, plan, directory, results);
        }
    }

    private void compare(String what, @Nullable Place place, LoadPlan plan, Path directory, Table results)
            throws Exception {
        SignedRequests requests = new SignedRequests(WholeWay.REQUESTS);
        Rounds ours = new Rounds();
        Rounds other = new Rounds();
        try (Loaded loop = new Loaded(subject(), Route.LOOP, place, directory, requests);
                Loaded hop = new Loaded(subject(), Route.RECEIVER, place, directory, requests)) {
            loop.send(plan.warmup());
            hop.send(plan.warmup());
            for (int i = 0; i < LoadPlan.ROUNDS; i++) {
                other.add(loop.send(plan.round()));
                ours.add(hop.send(plan.round()));
            }
        }
        results.add(what, ours.textWithCpu(), other.textWithCpu());
    }
}
