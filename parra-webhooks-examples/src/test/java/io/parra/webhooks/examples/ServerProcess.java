package io.parra.webhooks.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server in a JVM of its own, which ends with the one that started it. Its main calls {@link #endWithTheStarter} first and
 * {@link #listensAt} last.
 *
 * @param process the JVM
 * @param base the server's address
 */
public record ServerProcess(Process process, URI base) implements AutoCloseable {

    private static final String READY = "listens at ";

    /** Starts a main class, and returns when its server listens; what it prints on the standard error goes to a file. */
    public static ServerProcess start(Class<?> main, List<String> jvm, List<String> arguments, Path errors)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add(main.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", ClassPath.current());
        builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return new ServerProcess(process, URI.create(line.substring(READY.length())));
            }
        }
        process.destroyForcibly();
        throw new IOException("A server did not start: see " + errors);
    }

    /** Said by the server: it can be sent to at this port of this machine. */
    public static void listensAt(int port) {
        System.out.println(READY + "http://127.0.0.1:" + port);
    }

    /** Said by the server: it ends when its input does, which is when the starter ends, however that does. */
    public static void endWithTheStarter() {
        InputStream input = System.in;
        Thread watch = new Thread(() -> {
            try {
                while (input.read() >= 0) {}
            } catch (IOException e) {
                // As good as its end.
            }
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** SIGKILL; returns when the process is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
