package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Admission and the whole way with a million marks in the table, beside one of the same database that is emptied before each of its
 * turns: what the database does by itself for the full table, as PostgreSQL's vacuum, falls into turns of both.
 */
record WithMarks(String subject) implements Figure {

    @Override
    public String name() {
        return "P9";
    }

    @Override
    public String title() {
        return "P6 and P8 with 1,000,000 retained marks in the table, beside an empty one";
    }

    @Override
    public void measure(LoadPlan plan, Path directory, Table results) throws Exception {
        try (Database database = Database.open(subject, directory);
                Place full = Marks.fill(database.newPlace(), plan.prepared(Marks.NUMBER));
                Place empty = database.newPlace().create()) {
            Rounds ours = new Rounds();
            Rounds other = new Rounds();
            admit(full, plan);
            admit(empty, plan);
            for (int i = 0; i < plan.rounds(); i++) {
                ours.add(admit(full, plan));
                empty.clear();
                other.add(admit(empty, plan));
            }
            results.add("admission", ours.to(other, Speed::perSecond), 0.85, ours.text(), other.text());
        }
        try (Database database = Database.open(subject, directory.resolve("again"));
                Place full = Marks.fill(database.newPlace(), plan.prepared(Marks.NUMBER));
                Place empty = database.newPlace().create()) {
            Rounds ours = new Rounds();
            Rounds other = new Rounds();
            inTurns(full, empty, directory, plan, ours, other);
            results.add("the whole way", ours.to(other, Speed::perSecond), 0.85, ours.text(), other.text());
        }
    }

    private static void inTurns(Place full, Place empty, Path directory, LoadPlan plan, Rounds ofFull, Rounds ofEmpty)
            throws Exception {
        try (Loaded withMarks = WholeWay.server(full, directory, plan);
                Loaded without = WholeWay.server(empty, directory, plan)) {
            for (int i = 0; i < plan.rounds(); i++) {
                turn(without, plan.warmup());
                turn(withMarks, plan.warmup());
            }
            for (int i = 0; i < plan.rounds(); i++) {
                empty.clear();
                ofEmpty.add(turn(without, plan.slice()));
                ofFull.add(turn(withMarks, plan.slice()));
            }
        }
    }

    private static Speed turn(Loaded server, Duration time) throws Exception {
        Speed speed = server.sendAsHandled(time, WholeWay.MOST);
        server.awaitHandled();
        return speed;
    }

    private static Speed admit(Place place, LoadPlan plan) throws Exception {
        try (Admitting inbox = new Admitting(place)) {
            return Crowd.run(AdmissionRate.WAITING, plan.round(), () -> inbox::admit);
        }
    }
}
