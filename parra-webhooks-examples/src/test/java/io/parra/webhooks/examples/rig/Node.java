package io.parra.webhooks.examples.rig;

import io.parra.webhooks.examples.ClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A receiver in a JVM of its own. The process ends with the rig, as its input does. */
final class Node {

    private final Process process;
    private final URI base;

    private Node(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Starts a node, and returns when it listens. */
    static Node start(Options options, Path errors) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                ReceiverNode.class.getName()));
        command.addAll(options.arguments());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", ClassPath.current());
        builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(ReceiverNode.READY)) {
                return new Node(process, URI.create(line.substring(ReceiverNode.READY.length())));
            }
        }
        process.destroyForcibly();
        throw new IOException("A node did not start: see " + errors);
    }

    URI url() {
        return base.resolve("/webhooks/parra");
    }

    /** Where the rig gives orders: see {@link ReceiverNode}. */
    URI url(String path) {
        return base.resolve(path);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * SIGTERM; returns how many milliseconds the process took, and kills it if these are more than the limit. Not by {@link
     * Process#destroy}, which closes the input of the process first.
     */
    double terminate(long limitMillis) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Signal.send("TERM", process.toHandle());
        if (!process.waitFor(limitMillis, TimeUnit.MILLISECONDS)) {
            kill();
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** SIGSTOP. */
    void pause() throws IOException, InterruptedException {
        Signal.send("STOP", process.toHandle());
    }

    /** SIGCONT. */
    void goOn() throws IOException, InterruptedException {
        Signal.send("CONT", process.toHandle());
    }
}
