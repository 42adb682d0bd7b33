package io.parra.webhooks.examples.bench.load;

import io.parra.webhooks.examples.ClassPath;
import io.parra.webhooks.examples.micronaut.MicronautApp;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A server in a process of its own, which ends with this one, as its input does. */
final class Server implements Closeable {

    private final Process process;
    private final int port;
    private final Handled handled;

    private Server(Process process, int port, Handled handled) {
        this.process = process;
        this.port = port;
        this.handled = handled;
    }

    /** Starts one, and returns when it listens. */
    static Server start(Setup setup) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                ServerProcess.class.getName()));
        String options = System.getProperty("load.server", "");
        if (!options.isEmpty()) {
            command.addAll(1, List.of(options.split(" ")));
        }
        command.addAll(setup.arguments());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", classPath());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(ServerProcess.READY)) {
                int port = Integer.parseInt(line.substring(ServerProcess.READY.length()));
                return new Server(process, port, new Handled(setup.handled()));
            }
        }
        process.destroyForcibly();
        throw new IOException("A server did not start");
    }

    /** Without the example applications, whose beans Micronaut would find. */
    private static String classPath() {
        URL examples = MicronautApp.class.getProtectionDomain().getCodeSource().getLocation();
        String path = Path.of(examples.getPath()).toString();
        return Arrays.stream(ClassPath.current().split(File.pathSeparator, -1))
                .filter(entry -> !entry.equals(path))
                .collect(Collectors.joining(File.pathSeparator));
    }

    int port() {
        return port;
    }

    /** How many events its handler has had. */
    long handled() {
        return handled.count();
    }

    /** The processors' time that it has taken so far. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
