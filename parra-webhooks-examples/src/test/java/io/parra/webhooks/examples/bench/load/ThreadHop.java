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
        compare("direct inbox, quick handler", null, null, plan, directory, results);
        try (Database database = Database.open("PostgreSQL", directory);
                Place ofHop = database.newPlace().create();
                Place ofLoop = database.newPlace().create()) {
            compare("durable inbox on PostgreSQL", ofHop, ofLoop, plan, directory, results);
        }
    }

    private void compare(
            String what, @Nullable Place ofHop, @Nullable Place ofLoop, LoadPlan plan, Path directory, Table results)
            throws Exception {
        int requests = plan.prepared(WholeWay.REQUESTS);
        try (Loaded hop = new Loaded(subject(), Route.RECEIVER, ofHop, directory, requests);
                Loaded loop = new Loaded(subject(), Route.LOOP, ofLoop, directory, requests)) {
            SideBySide measured = SideBySide.of(hop, loop, plan);
            results.add(what, measured.ours().textWithCpu(), measured.other().textWithCpu());
        }
    }
}
