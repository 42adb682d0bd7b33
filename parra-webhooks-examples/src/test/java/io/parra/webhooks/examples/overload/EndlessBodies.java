package io.parra.webhooks.examples.overload;

import io.parra.webhooks.examples.ServerProcess;
import io.parra.webhooks.examples.rig.Measurement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** S5: bodies without end are refused, and take no memory with them. */
record EndlessBodies(int count) implements Trial {

    private static final int HEALTHY = 20;

    static EndlessBodies many() {
        return new EndlessBodies(200);
    }

    static EndlessBodies few() {
        return new EndlessBodies(20);
    }

    @Override
    public String id() {
        return "S5";
    }

    @Override
    public String load() {
        return count + " bodies in chunks without end at once, 128 MB of heap";
    }

    @Override
    public List<App> apps() {
        return List.of(App.JAVALIN, App.MICRONAUT);
    }

    @Override
    public Measurement measure(App app, Path directory) throws Exception {
        try (ServerProcess server = app.startProcess(directory)) {
            int port = server.base().getPort();
            try (Crowd crowd = new Crowd(port, Collections.nCopies(count, Habit.NEVER_ENDS))) {
                crowd.awaitClosed(Duration.ofSeconds(30));
                long refused = crowd.count(c -> c.status() == 413);
                return new Measurement()
                        .figure("answered 413", refused)
                        .figure("closed without an answer", crowd.count(c -> c.isClosed() && c.status() == 0))
                        .exactly("answered otherwise", 0, crowd.count(c -> c.status() != 0 && c.status() != 413))
                        .exactly("left hanging", 0, count - crowd.count(SlowConnection::isClosed))
                        .atMost("s the longest", 30, crowd.longestSeconds())
                        .exactly(
                                "healthy ones answered 200 after",
                                HEALTHY,
                                Regulars.send(port, "after", HEALTHY).answered())
                        .exactly("errors of memory", 0, Memory.errors(server, directory))
                        .note(Memory.resident(server));
            }
        }
    }
}
