package io.parra.webhooks.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Signs as others do: with Node as Parra's guide shows it, and with openssl. */
public final class Signers {

    private static final String NODE =
            "const crypto = require('crypto'); const payload = require('fs').readFileSync(0);"
                    + "process.stdout.write(crypto.createHmac('sha256', process.argv[1]).update(payload).digest('hex'))";

    private Signers() {}

    public static String node(byte[] body, String secret) throws IOException, InterruptedException {
        return output(List.of("node", "-e", NODE, secret), body);
    }

    public static String openssl(byte[] body, String secret) throws IOException, InterruptedException {
        return output(List.of("openssl", "dgst", "-sha256", "-r", "-hmac", secret), body)
                .split(" ", 2)[0];
    }

    private static String output(List<String> command, byte[] input) throws IOException, InterruptedException {
        boolean skippable = System.getenv("CI") == null;
        assumeTrue(
                isInstalled(command.get(0)) || !skippable,
                command.get(0) + " is not installed: its signatures were not tried");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor());
        return output;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
