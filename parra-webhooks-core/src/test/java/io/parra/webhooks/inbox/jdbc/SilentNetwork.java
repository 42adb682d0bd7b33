package io.parra.webhooks.inbox.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to the one PostgreSQL on which what is connected can go silent, as when a firewall forgets it. */
final class SilentNetwork implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads("network"));
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int silentBelow;

    SilentNetwork() throws IOException {
        threads.execute(this::accept);
    }

    /** A pool of connections that go this way. */
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://localhost:" + server.getLocalPort() + "/postgres?user=postgres");
        config.setMaximumPoolSize(5);
        config.setValidationTimeout(250);
        // For the pool this bounds the making of a connection too, which may be under way when this falls silent.
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    /** From now on nothing passes on the connections that there are, nor is any of them closed; new ones work. */
    void fallSilent() {
        silentBelow = connections.get();
    }

    private void accept() {
        try {
            int port = port();
            while (true) {
                Socket client = server.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), port);
                int number = connections.getAndIncrement();
                threads.execute(() -> copy(client, database, number));
                threads.execute(() -> copy(database, client, number));
            }
        } catch (IOException | SQLException e) {
            threads.shutdownNow();
        }
    }

    private void copy(Socket from, Socket to, int number) {
        byte[] bytes = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (number >= silentBelow) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
            if (number >= silentBelow) {
                to.close();
            }
        } catch (IOException e) {
            // One of both is closed: so this way is over.
        }
    }

    private static int port() throws SQLException {
        try (Connection connection = Databases.postgres().getConnection()) {
            String url = connection.getMetaData().getURL();
            return URI.create(url.substring("jdbc:".length())).getPort();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
