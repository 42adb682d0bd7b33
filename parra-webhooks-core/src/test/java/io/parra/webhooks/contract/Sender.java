package io.parra.webhooks.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Sends to a server as Parra does, or does not. */
public final class Sender {

    private final int port;

    /** Sends to a port of this machine. */
    public Sender(int port) {
        this.port = port;
    }

    /** {@return a new connection} */
    public RawHttp connect() throws IOException {
        return RawHttp.connect(port);
    }

    /** Sends a body as Parra would, in a connection of its own. */
    public RawResponse send(byte[] body) throws IOException {
        return send(RawRequest.signed(body));
    }

    /** Sends a request in a connection of its own. */
    public RawResponse send(RawRequest request) throws IOException {
        try (RawHttp connection = connect()) {
            return connection.send(request).read();
        }
    }

    /** Sends copies of a body at once, each in a connection and a thread of its own. */
    List<CompletableFuture<RawResponse>> sendCopies(int copies, byte[] body) {
        return Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> sendUnchecked(body), task -> new Thread(task).start()))
                .limit(copies)
                .toList();
    }

    private RawResponse sendUnchecked(byte[] body) {
        try {
            return send(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
