package io.parra.webhooks.examples.rig;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a node and PostgreSQL, on loopback, and cuts the connection on which a delivery is inserted. The insert
 * commits by itself, so the flush that has its text is also what commits it.
 */
final class CuttingProxy implements Closeable {

    /** When a connection is cut. */
    enum When {

        /** The database does not get the insert. */
        BEFORE,

        /** It gets it, and the connection is gone at once. */
        DURING,

        /** It has answered, and the answer does not get through. */
        AFTER
    }

    private final ServerSocket listener;
    private final int databasePort;
    private final String insert;
    private final AtomicReference<@Nullable When> next = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();

    CuttingProxy(int databasePort, String table) throws IOException {
        this.databasePort = databasePort;
        this.insert = "insert into " + table + " ";
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts at the next insert, once. */
    void cutNext(When when) {
        next.set(when);
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
            Connection connection = new Connection(client, database);
            inBackground(connection::passRequests);
            inBackground(connection::passAnswers);
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket database;
        private volatile boolean muted;

        Connection(Socket client, Socket database) {
            this.client = client;
            this.database = database;
        }

        void passRequests() throws IOException {
            try (client;
                    database) {
                InputStream in = client.getInputStream();
                OutputStream out = database.getOutputStream();
                byte[] buffer = new byte[65_536];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    When cut = isInsert(buffer, n) ? next.getAndSet(null) : null;
                    if (cut == When.BEFORE) {
                        cuts.incrementAndGet();
                        return;
                    }
                    muted = cut == When.AFTER;
                    out.write(buffer, 0, n);
                    if (cut == When.DURING) {
                        cuts.incrementAndGet();
                        return;
                    }
                }
            }
        }

        void passAnswers() throws IOException {
            try (client;
                    database) {
                InputStream in = database.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] buffer = new byte[65_536];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (muted) {
                        cuts.incrementAndGet();
                        return;
                    }
                    out.write(buffer, 0, n);
                }
            }
        }

        private boolean isInsert(byte[] buffer, int length) {
            return new String(Arrays.copyOf(buffer, length), StandardCharsets.ISO_8859_1).contains(insert);
        }
    }

    private static void inBackground(Transfer transfer) {
        Thread thread = new Thread(
                () -> {
                    try {
                        transfer.run();
                    } catch (IOException e) {
                        // One of the two ends is gone: that is what this is for.
                    }
                },
                "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Transfer {

        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
