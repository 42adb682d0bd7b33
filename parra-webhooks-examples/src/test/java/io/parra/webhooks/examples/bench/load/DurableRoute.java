package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;

/** A route with a durable inbox: what is answered while handlers run behind it. */
record DurableRoute(String subject) implements Figure {

    @Override
    public String name() {
        return "durable";
    }

    @Override
    public String title() {
        return "the route with a durable inbox, which handles while it answers and after, in short turns beside the bare route";
    }

    @Override
    public void measure(LoadPlan plan, Path directory, Table results) throws Exception {
        for (String framework : new String[] {"Javalin", "Micronaut"}) {
            SideBySide measured;
            try (Database database = Database.open(subject, directory.resolve(framework));
                    Place place = database.newPlace().create();
                    Loaded bare = new Loaded(framework, Route.BARE, null, directory, 1_000);
                    Loaded receiver =
                            new Loaded(framework, Route.RECEIVER, place, directory, plan.prepared(WholeWay.REQUESTS))) {
                measured = SideBySide.of(receiver, bare, plan);
            }
            results.add(
                    framework, measured.ours().textWithCpu(), measured.other().textWithCpu());
        }
    }
}
