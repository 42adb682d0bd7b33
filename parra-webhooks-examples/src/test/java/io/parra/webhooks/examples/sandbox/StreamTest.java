package io.parra.webhooks.examples.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StreamTest extends SandboxFixture {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anAttemptIsToldAsItEnds() throws Exception {
        register();
        try (BufferedReader stream = open()) {
            assertEquals(": connected", stream.readLine());
            fire("message.created");
            String line = stream.readLine();
            while (!line.contains("DELIVERED")) {
                line = stream.readLine();
            }
            assertTrue(line.startsWith("data: {\"id\":1,"), line);
        }
    }

    @Test
    void anOpenStreamDoesNotKeepTheSandboxFromEnding() throws Exception {
        try (BufferedReader stream = open()) {
            assertEquals(": connected", stream.readLine());
            assertTimeoutPreemptively(Duration.ofSeconds(10), sandbox::close);
        }
        await().until(StreamTest::nobodyStreams);
    }

    @Test
    void aClientThatLeavesIsForgotten() throws Exception {
        open().close();
        await().until(() -> {
            fire("message.created");
            return nobodyStreams();
        });
    }

    private static boolean nobodyStreams() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .noneMatch(frame -> frame.getClassName().endsWith("DeliveryStream"));
    }

    private BufferedReader open() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(sandbox.url().resolve("/api/deliveries/stream"))
                .header("Accept", "text/event-stream")
                .build();
        InputStream body =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        return new BufferedReader(new InputStreamReader(body, UTF_8));
    }
}
