package io.parra.webhooks.contract;

/** Sends the same bytes again and again, in a thread of its own, until the server wants no more or the connection is closed. */
final class Flood {

    private final RawHttp connection;
    private final byte[] bytes;

    Flood(RawHttp connection, byte[] bytes) {
        this.connection = connection;
        this.bytes = bytes;
    }

    void start() {
        new Thread(this::run, "flood").start();
    }

    private void run() {
        while (!connection.isRefused()) {
            connection.send(bytes);
        }
    }
}
