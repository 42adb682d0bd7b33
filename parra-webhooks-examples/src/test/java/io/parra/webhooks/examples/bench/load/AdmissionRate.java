package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;

/** How many deliveries are admitted with 64 that wait at once, beside those who insert and commit one row each. */
record AdmissionRate(String subject) implements Figure {

    static final int WAITING = 64;

    @Override
    public String name() {
        return "P6";
    }

    @Override
    public String title() {
        return "admission with 64 waiting at once, beside the better of 1 and 64 writers with an INSERT and a commit each";
    }

    @Override
    public void measure(LoadPlan plan, Path directory, Table results) throws Exception {
        try (Database database = Database.open(subject, directory)) {
            admit(database, plan);
            insert(database, 1, plan);
            insert(database, WAITING, plan);
            Rounds ours = new Rounds();
            Rounds one = new Rounds();
            Rounds many = new Rounds();
            for (int i = 0; i < LoadPlan.ROUNDS; i++) {
                ours.add(admit(database, plan));
                one.add(insert(database, 1, plan));
                many.add(insert(database, WAITING, plan));
            }
            Rounds better = one.median(Speed::perSecond) > many.median(Speed::perSecond) ? one : many;
            results.add(
                    "rate",
                    ours.to(better, Speed::perSecond),
                    subject.equals("SQLite") ? 5 : 4,
                    ours.text(),
                    (better == one ? "1 writer: " : "64 writers: ") + better.text());
        }
    }

    private static Speed admit(Database database, LoadPlan plan) throws Exception {
        try (Place place = database.newPlace();
                Admitting inbox = new Admitting(place)) {
            return Crowd.run(WAITING, plan.round(), () -> inbox::admit);
        }
    }

    private static Speed insert(Database database, int writers, LoadPlan plan) throws Exception {
        try (Place place = database.newPlace().create()) {
            return Crowd.run(writers, plan.round(), () -> new Insert(place));
        }
    }
}
