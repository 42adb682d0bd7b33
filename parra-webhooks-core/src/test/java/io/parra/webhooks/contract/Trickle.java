package io.parra.webhooks.contract;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends bytes one at a time, until they are all sent, the server wants no more, or it is closed. */
final class Trickle implements AutoCloseable {

    private final RawHttp connection;
    private final byte[] bytes;
    private final Duration pause;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private int sent;

    Trickle(RawHttp connection, byte[] bytes, Duration pause) {
        this.connection = connection;
        this.bytes = bytes;
        this.pause = pause;
    }

    void start() {
        var unused = clock.scheduleAtFixedRate(this::sendNext, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sendNext() {
        connection.send(new byte[] {bytes[sent++]});
        if (sent == bytes.length || connection.isRefused()) {
            clock.shutdown();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
