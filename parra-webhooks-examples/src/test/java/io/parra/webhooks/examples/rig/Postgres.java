package io.parra.webhooks.examples.rig;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A PostgreSQL that the rig has started, with its commits on disk; it can be stopped and started again where it was. */
final class Postgres implements Closeable {

    private final Path data;
    private final EmbeddedPostgres server;
    private List<String> command = List.of();

    private Postgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static Postgres start(Path data) throws IOException {
        return new Postgres(
                data,
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start());
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    int port() {
        return server.getPort();
    }

    /** Stops it as {@code pg_ctl stop -m immediate} does: by SIGQUIT, with no checkpoint and no farewell. */
    void stopImmediately() throws Exception {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        command = command(postmaster.info());
        Signal.send("QUIT", postmaster);
        postmaster.onExit().get(10, TimeUnit.SECONDS);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is. */
    private static List<String> command(ProcessHandle.Info postmaster) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(postmaster.command().orElseThrow());
        command.addAll(List.of(postmaster.arguments().orElseThrow()));
        return command;
    }

    /** Starts it on the same data and the same port; returns when it takes connections. */
    void startAgain() throws IOException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("postgres.log").toFile())
                .start();
        Awaitility.await()
                .ignoreExceptions()
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    try (Connection connection = DriverManager.getConnection(url())) {
                        return connection.isValid(1);
                    }
                });
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
