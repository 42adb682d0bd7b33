package io.parra.webhooks.contract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A connection that sends exactly what it is told to, and waits 20 seconds at most for what comes back. */
public final class RawHttp implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

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

    /** Sends a request, in one write where the system allows. */
    public RawHttp send(RawRequest request) throws IOException {
        byte[] head = request.head();
        byte[] rest = request.rest();
        byte[] all = new byte[head.length + rest.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(rest, 0, all, head.length, rest.length);
        return send(all);
    }

    /** Sends bytes. */
    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
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
