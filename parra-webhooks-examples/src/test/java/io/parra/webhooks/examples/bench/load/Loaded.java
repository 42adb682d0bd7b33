package io.parra.webhooks.examples.bench.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A server and what sends to it: requests of its own, which come again only after all the others. Not thread-safe. */
final class Loaded implements Closeable {

    private static final AtomicInteger FILES = new AtomicInteger();

    private static final Duration MOST_TO_HANDLE = Duration.ofMinutes(2);

    private final Server server;
    private final Sender sender;
    private final boolean durable;

    Loaded(String framework, Route route, @Nullable Place place, Path directory, int requests) throws IOException {
        Path handled = directory.resolve("handled-" + FILES.incrementAndGet());
        server = Server.start(new Setup(framework, route, place, handled));
        durable = place != null;
        sender = new Sender(server.port(), new SignedRequests(requests));
    }

    /** Returns once what is stored is handled too, which counts as the server's CPU time but not for the rate. */
    Speed send(Duration time) throws IOException {
        Duration before = server.cpu();
        Speed speed = sender.send(time);
        if (durable) {
            awaitHandled();
        }
        return speed.with(server.cpu().minus(before));
    }

    /** Sends with never more than so many that are not handled; the rate is that of those handled. */
    Speed sendAsHandled(Duration time, int most) throws IOException {
        Duration cpu = server.cpu();
        long before = server.handled();
        long began = System.nanoTime();
        Speed speed = sender.send(time, () -> sender.sent() - server.handled() < most);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Speed(
                (server.handled() - before) / seconds,
                speed.nanos(),
                server.cpu().minus(cpu),
                speed.sentAgain());
    }

    /** Waits until all that was sent is handled, by an inbox that has had none of it before. */
    void awaitHandled() {
        Awaitility.await().atMost(MOST_TO_HANDLE).until(() -> server.handled() >= sender.sent());
    }

    @Override
    public void close() throws IOException {
        sender.close();
        server.close();
    }
}
