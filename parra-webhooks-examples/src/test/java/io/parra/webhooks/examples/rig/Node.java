package io.parra.webhooks.examples.rig;

import io.parra.webhooks.examples.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A receiver in a JVM of its own. The process ends with the rig, as its input does. */
final class Node {

    private final ServerProcess server;

    private Node(ServerProcess server) {
        this.server = server;
    }

    /** Starts a node, and returns when it listens. */
    static Node start(Options options, Path errors) throws IOException {
        return new Node(ServerProcess.start(
                ReceiverNode.class,
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"),
                options.arguments(),
                errors));
    }

    URI url() {
        return server.base().resolve("/webhooks/parra");
    }

    /** Where the rig gives orders: see {@link ReceiverNode}. */
    URI url(String path) {
        return server.base().resolve(path);
    }

    long pid() {
        return server.process().pid();
    }

    boolean isAlive() {
        return server.process().isAlive();
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() {
        server.close();
    }

    /**
     * SIGTERM; returns how many milliseconds the process took, and kills it if these are more than the limit. Not by {@link
     * Process#destroy}, which closes the input of the process first.
     */
    double terminate(long limitMillis) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Signal.send("TERM", server.process().toHandle());
        if (!server.process().waitFor(limitMillis, TimeUnit.MILLISECONDS)) {
            kill();
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** SIGSTOP. */
    void pause() throws IOException, InterruptedException {
        Signal.send("STOP", server.process().toHandle());
    }

    /** SIGCONT. */
    void goOn() throws IOException, InterruptedException {
        Signal.send("CONT", server.process().toHandle());
    }
}
