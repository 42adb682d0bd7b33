package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;

/** How long one admission takes where there is no other, beside one INSERT and commit. */
record LoneAdmission(String subject) implements Figure {

    @Override
    public String name() {
        return "P7";
    }

    @Override
    public String title() {
        return "admission alone, one at a time, beside one INSERT and commit";
    }

    /** In short turns, as the disk is not the same from one second to the next. */
    @Override
    public void measure(LoadPlan plan, Path directory, Table results) throws Exception {
        Rounds ours = new Rounds();
        Rounds handedOver = new Rounds();
        Rounds other = new Rounds();
        try (Database database = Database.open(subject, directory);
                Place place = database.newPlace();
                Admitting inbox = new Admitting(place);
                Place plain = database.newPlace().create();
                Insert insert = new Insert(plain);
                Place third = database.newPlace().create();
                HandedOver hands = new HandedOver(third)) {
            Crowd.run(1, plan.warmup(), () -> inbox::admit);
            Crowd.run(1, plan.warmup(), () -> number -> insert.go(number));
            Crowd.run(1, plan.warmup(), () -> number -> hands.go(number));
            for (int i = 0; i < 2 * plan.rounds() + 1; i++) {
                other.add(Crowd.run(1, plan.round().dividedBy(2), () -> number -> insert.go(number)));
                ours.add(Crowd.run(1, plan.round().dividedBy(2), () -> inbox::admit));
                handedOver.add(Crowd.run(1, plan.round().dividedBy(2), () -> number -> hands.go(number)));
            }
        }
        results.add("median latency", ours.to(other, speed -> speed.micros(50)), -1.15, ours.text(), other.text());
        results.add(
                "the same INSERT, prepared each time, by a thread that it is handed to",
                handedOver.to(other, speed -> speed.micros(50)),
                handedOver.text(),
                "the same");
    }
}
