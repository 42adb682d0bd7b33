package io.parra.webhooks.examples.overload;

import io.parra.webhooks.examples.ServerProcess;
import io.parra.webhooks.examples.rig.Measurement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** S6: bodies that stall or trickle hold up nobody, and are given up in time. */
final class SlowBodies implements Trial {

    private static final int EACH = 1000;
    private static final int HEALTHY = 200;
    private static final int WHILE_THEY_COME = 40;
    private static final double FACTOR = 10;
    private static final double LONGEST_SECONDS = 15;

    @Override
    public String id() {
        return "S6";
    }

    @Override
    public String load() {
        return EACH + " stalled bodies, " + EACH + " of a byte a second, and " + HEALTHY + " healthy requests";
    }

    @Override
    public List<App> apps() {
        return List.of(App.values());
    }

    @Override
    public Measurement measure(App app, Path directory) throws Exception {
        try (ServerProcess server = app.startProcess(directory)) {
            int port = server.base().getPort();
            Regulars.send(port, "warm", 2 * HEALTHY);
            Regulars alone = Regulars.send(port, "alone", HEALTHY);
            try (Crowd crowd = new Crowd(port, habits())) {
                Regulars meanwhile = Regulars.send(port, "meanwhile", WHILE_THEY_COME);
                boolean arrived = crowd.awaitArrived(Duration.ofSeconds(5));
                Regulars among = Regulars.send(port, "among", HEALTHY);
                long stillThere = crowd.count(SlowConnection::isOpen);
                boolean gone = crowd.awaitClosed(Duration.ofSeconds(20));
                return new Measurement()
                        .exactly(
                                "healthy ones answered 200 while the slow ones come",
                                WHILE_THEY_COME,
                                meanwhile.answered())
                        .exactly("slow ones there", 2 * EACH, arrived ? stillThere : 0)
                        .exactly("healthy ones answered 200 meanwhile", HEALTHY, among.answered())
                        .note(String.format(Locale.ROOT, "p99 %.1f ms without slow ones", alone.p99()))
                        .atMost("ms among them", FACTOR * alone.p99(), among.p99())
                        .exactly("slow ones answered 408", 2 * EACH, crowd.count(c -> c.status() == 408))
                        .exactly("never closed", 0, gone ? 0 : crowd.count(SlowConnection::isOpen))
                        .atMost("s the longest open", LONGEST_SECONDS, crowd.longestSeconds())
                        .exactly("errors of memory", 0, Memory.errors(server, directory))
                        .note(Memory.resident(server));
            }
        }
    }

    private static List<Habit> habits() {
        return Stream.generate(() -> Stream.of(Habit.STALLS, Habit.TRICKLES))
                .limit(EACH)
                .flatMap(pair -> pair)
                .toList();
    }
}
