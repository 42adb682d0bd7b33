package io.parra.webhooks.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A connection that sends exactly what it is told to, and waits 20 seconds at most for what comes back. */
public final class RawHttp implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 20_000;
    private static final int PIPELINED = 100;

    private final Socket socket;
    private final InputStream in;
    private volatile boolean refused;

    private RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects to a server on this machine. */
    public static RawHttp connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        socket.setTcpNoDelay(true);
        return new RawHttp(socket);
    }

    /** Sends a request in one write. A server may refuse it before it has read it all: see {@link #send(byte[])}. */
    public RawHttp send(RawRequest request) {
        return send(inOne(request.head(), request.rest()));
    }

    /** Sends bytes. Where the server has closed the connection meanwhile, what it has answered can still be read. */
    public RawHttp send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            refused = true;
        }
        return this;
    }

    /** {@return whether a write has failed, since the server wants no more} */
    boolean isRefused() {
        return refused;
    }

    static byte[] inOne(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Sends requests a hundred at a time, without waiting in between, and reads the response to each. */
    List<RawResponse> sendAll(List<RawRequest> requests) throws IOException {
        List<RawResponse> responses = new ArrayList<>();
        for (int from = 0; from < requests.size(); from += PIPELINED) {
            List<RawRequest> some = requests.subList(from, Math.min(from + PIPELINED, requests.size()));
            send(inOne(some.stream()
                    .flatMap(request -> Stream.of(request.head(), request.rest()))
                    .toArray(byte[][]::new)));
            for (int i = 0; i < some.size(); i++) {
                responses.add(read());
            }
        }
        return responses;
    }

    /** Reads the next response. */
    public RawResponse read() throws IOException {
        return RawResponse.read(in);
    }

    /** Tells the server that nothing more will come. */
    RawHttp breakOff() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Waits until the server has closed the connection, whatever it says before. */
    void awaitClosed() throws IOException {
        try {
            while (in.read() >= 0) {}
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The server keeps the connection open", e);
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
