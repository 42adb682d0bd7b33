package io.parra.webhooks.examples.overload;

import io.parra.webhooks.examples.ServerProcess;
import io.parra.webhooks.examples.rig.Measurement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * S6: bodies that stall or trickle hold up nobody, and are given up in time.
 *
 * @param each how many stall, and how many trickle
 * @param healthy how many requests there are among them
 * @param apps what it is done to
 * @param factor how many times as long as without them a healthy one may take
 * @param longestSeconds how long a slow one may be open
 */
record SlowBodies(int each, int healthy, List<App> apps, double factor, double longestSeconds) implements Trial {

    static SlowBodies many() {
        return new SlowBodies(1000, 200, List.of(App.values()), 10, 15);
    }

    /** So few that the control bears them too, and is left out; no latency is judged. */
    static SlowBodies few() {
        return new SlowBodies(
                50, 20, List.of(App.JAVALIN, App.MICRONAUT), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public String id() {
        return "S6";
    }

    @Override
    public String load() {
        return each + " stalled bodies, " + each + " of a byte a second, and " + healthy + " healthy requests";
    }

    @Override
    public Measurement measure(App app, Path directory) throws Exception {
        try (ServerProcess server = app.startProcess(directory)) {
            int port = server.base().getPort();
            Regulars.send(port, "warm", 2 * healthy);
            Regulars alone = Regulars.send(port, "alone", healthy);
            try (Crowd crowd = new Crowd(port, habits())) {
                Regulars meanwhile = Regulars.send(port, "meanwhile", healthy / 5);
                boolean arrived = crowd.awaitArrived(Duration.ofSeconds(5));
                Regulars among = Regulars.send(port, "among", healthy);
                long stillThere = crowd.count(SlowConnection::isOpen);
                boolean gone = crowd.awaitClosed(Duration.ofSeconds(60));
                return new Measurement()
                        .exactly(
                                "healthy ones answered 200 while the slow ones come", healthy / 5, meanwhile.answered())
                        .exactly("slow ones there", 2L * each, arrived ? stillThere : 0)
                        .exactly("healthy ones answered 200 meanwhile", healthy, among.answered())
                        .note(String.format(Locale.ROOT, "p99 %.1f ms without slow ones", alone.p99()))
                        .atMost("ms among them", factor * alone.p99(), among.p99())
                        .exactly("slow ones answered 408", 2L * each, crowd.count(c -> c.status() == 408))
                        .exactly("never closed", 0, gone ? 0 : crowd.count(SlowConnection::isOpen))
                        .atMost("s the longest open", longestSeconds, crowd.longestSeconds())
                        .exactly("errors of memory", 0, Memory.errors(server, directory))
                        .note(Memory.resident(server));
            }
        }
    }

    private List<Habit> habits() {
        return Stream.generate(() -> Stream.of(Habit.STALLS, Habit.TRICKLES))
                .limit(each)
                .flatMap(pair -> pair)
                .toList();
    }
}
