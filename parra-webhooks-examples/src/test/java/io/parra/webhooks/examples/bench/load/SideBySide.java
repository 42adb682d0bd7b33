package io.parra.webhooks.examples.bench.load;

import java.io.IOException;

/**
 * What the rounds of two servers came to, that were loaded in turns.
 *
 * @param ours of the one with the receiver
 * @param other of the one that it is compared with
 */
record SideBySide(Rounds ours, Rounds other) {

    /** In short turns, as a machine is not as fast from one second to the next; first in turns that only warm them up. */
    static SideBySide of(Loaded ours, Loaded other, LoadPlan plan) throws IOException {
        for (int i = 0; i < plan.rounds(); i++) {
            other.send(plan.warmup());
            ours.send(plan.warmup());
        }
        SideBySide results = new SideBySide(new Rounds(), new Rounds());
        for (int i = 0; i < plan.turns(); i++) {
            results.other.add(other.send(plan.turn()));
            results.ours.add(ours.send(plan.turn()));
        }
        return results;
    }
}
