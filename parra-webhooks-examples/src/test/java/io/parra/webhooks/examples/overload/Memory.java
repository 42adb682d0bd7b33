package io.parra.webhooks.examples.overload;

import io.parra.webhooks.examples.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How a server's memory fares, as seen from outside. */
final class Memory {

    private Memory() {}

    /** How often it has said that it has no memory left, or has ended of that. */
    static long errors(ServerProcess server, Path directory) throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve("errors.txt"))) {
            return lines.filter(line -> line.contains("OutOf")).count()
                    + (server.process().isAlive() ? 0 : 1);
        }
    }

    /** The most that it has had of the machine's memory, where the system tells. */
    static String resident(ServerProcess server) throws IOException {
        Path status = Path.of("/proc", Long.toString(server.process().pid()), "status");
        if (!Files.isReadable(status)) {
            return "resident memory not known here";
        }
        try (Stream<String> lines = Files.lines(status)) {
            long kilobytes = lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
            return kilobytes / 1024 + " MB resident at most";
        }
    }
}
