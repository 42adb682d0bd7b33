package io.parra.webhooks.examples.sandbox.cli;

import io.parra.webhooks.testing.Samples;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a mistyped event type may have meant. */
final class NearestType {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final int A_SLIP = 5;

    private NearestType() {}

    /** Complains about a type that is none, with the one that may have been meant. */
    static void check(String type) {
        List<String> types = Samples.types();
        if (types.contains(type)) {
            return;
        }
        String nearest = types.stream()
                .min(Comparator.comparing(known -> DISTANCE.apply(type, known)))
                .orElseThrow();
        String advice = DISTANCE.apply(type, nearest) <= A_SLIP
                ? "did you mean " + nearest + "?"
                : "there are " + String.join(", ", types) + ".";
        throw Complaint.usage("There is no event type " + type + " (--file sends others); " + advice);
    }
}
