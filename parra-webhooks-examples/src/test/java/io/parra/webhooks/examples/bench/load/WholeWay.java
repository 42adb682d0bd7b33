package io.parra.webhooks.examples.bench.load;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Deliveries over HTTP into a durable inbox until they are handled, beside db-scheduler's own schedule-and-execute. */
record WholeWay(String subject) implements Figure {

    /** How many may be on their way. */
    static final int MOST = 1_000;

    /** More than a durable inbox takes in a run: so none comes twice. A direct one has forgotten those that do. */
    static final int REQUESTS = 1_000_000;

    @Override
    public String name() {
        return "P8";
    }

    @Override
    public String title() {
        return "the whole way over HTTP (Javalin), durable, until handled, sustained, beside db-scheduler's bare"
                + " schedule-and-execute";
    }

    @Override
    public void measure(LoadPlan plan, Path directory, Table results) throws Exception {
        try (Database database = Database.open(subject, directory)) {
            Rounds ours = new Rounds();
            try (Place place = database.newPlace().create()) {
                run(place, directory, plan, ours);
            }
            Rounds other = bare(database, plan, scheduler -> scheduler);
            results.add(
                    "rate over " + plan.slice().multipliedBy(plan.rounds()).toSeconds() + " s",
                    ours.to(other, Speed::perSecond),
                    0.8,
                    ours.textWithCpu(),
                    other.text());
            if (subject.equals("PostgreSQL")) {
                Rounds locking = bare(database, plan, scheduler -> scheduler.pollUsingLockAndFetch(1, 4));
                results.add(
                        "beside one that locks and fetches by one statement, four for each thread",
                        ours.to(locking, Speed::perSecond),
                        "the same",
                        locking.text());
            }
        }
    }

    private static Rounds bare(Database database, LoadPlan plan, UnaryOperator<SchedulerBuilder> polling)
            throws Exception {
        Rounds rounds = new Rounds();
        try (Place place = database.newPlace().create();
                BareScheduler bare = new BareScheduler(place, MOST, polling)) {
            for (int i = 0; i < plan.rounds(); i++) {
                run(bare, plan.warmup());
            }
            for (int i = 0; i < plan.rounds(); i++) {
                rounds.add(run(bare, plan.slice()));
            }
        }
        return rounds;
    }

    static Loaded server(Place place, Path directory, LoadPlan plan) throws IOException {
        return new Loaded("Javalin", Route.RECEIVER, place, directory, plan.prepared(REQUESTS));
    }

    /** One slice after the other, with no pause. */
    private static void run(Place place, Path directory, LoadPlan plan, Rounds rounds) throws Exception {
        try (Loaded server = server(place, directory, plan)) {
            for (int i = 0; i < plan.rounds(); i++) {
                server.sendAsHandled(plan.warmup(), MOST);
            }
            for (int i = 0; i < plan.rounds(); i++) {
                rounds.add(server.sendAsHandled(plan.slice(), MOST));
            }
        }
    }

    private static Speed run(BareScheduler bare, Duration time) throws Exception {
        long before = bare.executed();
        long began = System.nanoTime();
        Speed scheduled = Crowd.run(AdmissionRate.WAITING, time, () -> bare::schedule);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Speed((bare.executed() - before) / seconds, scheduled.nanos());
    }
}
