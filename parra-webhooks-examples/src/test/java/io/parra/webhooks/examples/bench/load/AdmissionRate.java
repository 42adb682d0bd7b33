package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;
import java.time.Duration;

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

    /** In short turns, as the machine is not the same from one second to the next, each on a table of its own. */
    @Override
    public void measure(LoadPlan plan, Path directory, Table results) throws Exception {
        try (Database database = Database.open(subject, directory)) {
            for (int i = 0; i < plan.rounds(); i++) {
                admit(database, plan.round());
                insert(database, 1, plan.round());
                insert(database, WAITING, plan.round());
                insertGroups(database, plan.round());
            }
            Rounds ours = new Rounds();
            Rounds one = new Rounds();
            Rounds many = new Rounds();
            Rounds groups = new Rounds();
            for (int i = 0; i < plan.turns(); i++) {
                boolean oursFirst = i % 2 == 0;
                if (oursFirst) {
                    ours.add(admit(database, plan.turn()));
                }
                one.add(insert(database, 1, plan.turn()));
                many.add(insert(database, WAITING, plan.turn()));
                groups.add(insertGroups(database, plan.turn()));
                if (!oursFirst) {
                    ours.add(admit(database, plan.turn()));
                }
            }
            Rounds better = one.median(Speed::perSecond) > many.median(Speed::perSecond) ? one : many;
            results.add(
                    "rate",
                    ours.to(better, Speed::perSecond),
                    subject.equals("SQLite") ? 5 : 4,
                    ours.text(),
                    (better == one ? "1 writer: " : "64 writers: ") + better.text());
            results.add(
                    WAITING + " rows a commit, by one thread, with nobody to answer",
                    groups.to(better, Speed::perSecond),
                    groups.text(),
                    "the same");
        }
    }

    private static Speed admit(Database database, Duration time) throws Exception {
        try (Place place = database.newPlace();
                Admitting inbox = new Admitting(place)) {
            return Crowd.run(WAITING, time, () -> inbox::admit);
        }
    }

    private static Speed insert(Database database, int writers, Duration time) throws Exception {
        try (Place place = database.newPlace().create()) {
            return Crowd.run(writers, time, () -> new Insert(place));
        }
    }

    private static Speed insertGroups(Database database, Duration time) throws Exception {
        try (Place place = database.newPlace().create()) {
            Speed groups = Crowd.run(1, time, () -> new PlainGroup(place, WAITING));
            return new Speed(WAITING * groups.perSecond(), groups.nanos());
        }
    }
}
