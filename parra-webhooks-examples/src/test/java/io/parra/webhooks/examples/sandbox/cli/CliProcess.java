package io.parra.webhooks.examples.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, with a secret in its environment. */
final class CliProcess {

    static final String SECRET = "s3cr3t of the command line";
    private static final String VARIABLE = "PARRA_WEBHOOKS_SECRET";
    private static final long LIMIT_SECONDS = 120;

    private final Process process;
    private final Path out;
    private final Path err;

    /** What became of a process. */
    record Result(int exitCode, String out, String err) {

        Result exitsWith(int expected) {
            assertEquals(expected, exitCode, this::toString);
            return this;
        }

        /** One line on the standard error, nothing of Java's, and nothing on the standard output. */
        void complains(int expected, String sentence) {
            exitsWith(expected);
            assertEquals(sentence + System.lineSeparator(), err);
            assertEquals("", out);
        }
    }

    private CliProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Result run(String... args) throws Exception {
        return start(true, args).input(new byte[0]).await();
    }

    static Result runWithInput(byte[] input, String... args) throws Exception {
        return start(true, args).input(input).await();
    }

    static Result runWithoutSecret(String... args) throws Exception {
        return start(false, args).input(new byte[0]).await();
    }

    static CliProcess start(boolean withSecret, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                ParraCommand.class.getName()));
        command.addAll(List.of(args));
        Path out = Files.createTempFile("cli-", ".out");
        Path err = Files.createTempFile("cli-", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().remove(VARIABLE);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        if (withSecret) {
            builder.environment().put(VARIABLE, SECRET);
        }
        return new CliProcess(builder.start(), out, err);
    }

    private CliProcess input(byte[] bytes) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(bytes);
        } catch (IOException e) {
            // It has ended without reading it.
            assertEquals(0, bytes.length);
        }
        return this;
    }

    /** What it has printed so far. */
    String printed() throws IOException {
        return Files.readString(out, UTF_8);
    }

    /** SIGTERM, as from a Ctrl-C. */
    void terminate() {
        process.toHandle().destroy();
    }

    Result await() throws Exception {
        try {
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "The command did not end");
            return new Result(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }
}
