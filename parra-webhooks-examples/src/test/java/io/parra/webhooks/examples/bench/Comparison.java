package io.parra.webhooks.examples.bench;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Two benchmarks, and how the one is to compare with the other.
 *
 * @param id the figure's number
 * @param what what is compared, for the report
 * @param ours the benchmark of ours
 * @param other the benchmark of what it is compared with
 * @param speedup true if the ratio tells how many times as fast ours is; false if it tells how many times as long ours takes
 * @param asked the ratio that is asked for, by the body's size
 * @param mostBytes the bytes that ours may allocate for a call, by the body's size
 */
record Comparison(
        String id,
        String what,
        String ours,
        String other,
        boolean speedup,
        Map<Integer, Double> asked,
        Map<Integer, Integer> mostBytes) {

    private static final int SMALL = GuideBody.AS_IT_IS;
    private static final int MEDIUM = 16_384;

    static final List<Comparison> ALL = List.of(
            new Comparison(
                    "P1",
                    "verify against a kept, keyed `Mac`",
                    "VerifyBenchmark.verify",
                    "VerifyBenchmark.keptMac",
                    false,
                    Map.of(SMALL, 1.05, MEDIUM, 1.05),
                    Map.of()),
            new Comparison(
                    "P2",
                    "read against Jackson's bare tokens",
                    "ReadBenchmark.read",
                    "ReadBenchmark.bareTokens",
                    false,
                    Map.of(SMALL, 1.6, MEDIUM, 1.7),
                    Map.of()),
            new Comparison(
                    "P2",
                    "read against records filled by hand, with nothing checked",
                    "ReadBenchmark.read",
                    "ReadBenchmark.streamedByHand",
                    false,
                    Map.of(),
                    Map.of()),
            new Comparison(
                    "P3",
                    "receive against `Mac` + SHA-256 + tokens",
                    "ReceiveBenchmark.receive",
                    "ReceiveBenchmark.macSha256AndTokens",
                    false,
                    Map.of(SMALL, 1.5),
                    Map.of(SMALL, 3 * 1024)),
            new Comparison(
                    "P3",
                    "of it verify, hash and read, against the same",
                    "ReceiveBenchmark.verifyKeyAndRead",
                    "ReceiveBenchmark.macSha256AndTokens",
                    false,
                    Map.of(),
                    Map.of()),
            new Comparison(
                    "P4",
                    "verify and read against code by hand, into records",
                    "ReadBenchmark.verifyAndRead",
                    "ReadBenchmark.handWrittenRecords",
                    true,
                    Map.of(SMALL, 1.7, MEDIUM, 1.7),
                    Map.of()),
            new Comparison(
                    "P4",
                    "verify and read against code by hand, into a tree",
                    "ReadBenchmark.verifyAndRead",
                    "ReadBenchmark.handWrittenTree",
                    true,
                    Map.of(SMALL, 1.7, MEDIUM, 1.7),
                    Map.of()),
            new Comparison(
                    "P4",
                    "verify and read against code by hand, from text into a tree",
                    "ReadBenchmark.verifyAndRead",
                    "ReadBenchmark.handWrittenTreeOfText",
                    true,
                    Map.of(SMALL, 1.7, MEDIUM, 1.7),
                    Map.of()));

    List<String> benchmarks() {
        return List.of(ours, other);
    }

    boolean reads() {
        return ours.startsWith("ReadBenchmark.");
    }

    double ratio(double nanosOfOurs, double nanosOfOther) {
        return speedup ? nanosOfOther / nanosOfOurs : nanosOfOurs / nanosOfOther;
    }

    /** The ratio that is asked for; nothing where the body's size is only there to see. */
    OptionalDouble asked(int size) {
        Double ratio = asked.get(size);
        return ratio == null ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    boolean holds(int size, double ratio, double bytes) {
        Double limit = asked.get(size);
        boolean fastEnough = limit == null || (speedup ? ratio >= limit : ratio <= limit);
        return fastEnough && bytes <= mostBytes.getOrDefault(size, Integer.MAX_VALUE);
    }
}
