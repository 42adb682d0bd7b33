package io.parra.webhooks.examples.rig;

import java.util.ArrayList;
import java.util.List;

/** The table of all trials, in Markdown. Not thread-safe. */
final class Report {

    private static final String HEAD = """
            | | fault | measured | | control | measured, to show that the rig notices |
            |---|---|---|---|---|---|
            """;

    private final List<String> rows = new ArrayList<>();
    private boolean good = true;

    /** Adds a trial; good if it holds and its control does not. Returns its row. */
    String add(Trial trial, Scale scale, Measurement measured, Measurement control) {
        boolean shown = measured.holds() && !control.holds();
        good &= shown;
        String row = "| "
                + String.join(
                        " | ",
                        trial.id(),
                        trial.fault(scale),
                        measured.toString(),
                        measured.holds() ? "pass" : "**FAIL**",
                        trial.control(),
                        control + (control.holds() ? ": **passed, so the test shows nothing**" : ": fails, as it must"))
                + " |";
        rows.add(row);
        return row;
    }

    boolean isGood() {
        return good;
    }

    /** With what it was measured with. */
    String text(Scale scale) {
        return """
                # Reliability, as measured

                Receivers in JVMs of their own (Javalin, `JdbcInbox`) are killed, paused, cut off and poisoned under load.
                The sender writes each event that was answered 200 to a file, the handlers write each run to another, and
                the rig compares them. Beside each fault runs a control, the same with something broken on purpose, which
                has to fail: else a pass would mean nothing.

                ```sh
                mvn -q -Prig test-compile exec:java%s
                ```

                %s, %d processors, Java %s. Heartbeat %d ms, lease %d ms, poll %d ms.

                %s%s
                Allowed beyond the figure that is promised: 50 ms between two looks at the table (R3). "Taken over" is when the
                table no longer names the dead node; the handlers run once what was due before has run. R5's start is when
                PostgreSQL takes connections again; until then the pool tries ever more rarely, up to every 5 seconds.

                "Lost": answered 200, and no handler came to its end. "Stuck": still pending at the end. A failure of the
                power cannot be made here: that commits reach the disk rests on `synchronous=FULL` of SQLite, which the tests
                of core look at on every connection, and on `fsync=on` of PostgreSQL.
                """.formatted(
                        scale == Scale.SHORT ? " -Dexec.args=--short" : "",
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        Timing.HEARTBEAT.toMillis(),
                        Timing.LEASE.toMillis(),
                        Timing.POLL.toMillis(),
                        HEAD,
                        String.join("\n", rows) + "\n");
    }
}
