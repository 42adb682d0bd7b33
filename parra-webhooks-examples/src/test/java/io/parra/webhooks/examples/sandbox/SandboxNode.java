package io.parra.webhooks.examples.sandbox;

import io.parra.webhooks.examples.sandbox.sender.RetryPolicy;
import io.parra.webhooks.examples.sandbox.sender.SenderSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The main of a sandbox in a process of its own, which retries every second; ends when its input does. */
final class SandboxNode {

    /** What it prints once it listens, before its address. */
    static final String READY = "listens at ";

    private SandboxNode() {}

    public static void main(String[] args) throws IOException {
        RetryPolicy patient = new RetryPolicy(1_000, Duration.ofSeconds(1), 1, Duration.ofSeconds(1), 0);
        Sandbox sandbox = Sandbox.start(SandboxSettings.of(Path.of(args[0]), 0)
                .withSender(new SenderSettings(Duration.ofSeconds(10), 16, patient)));
        System.out.println(READY + sandbox.url());
        while (System.in.read() >= 0) {}
        Runtime.getRuntime().halt(1);
    }
}
