package io.parra.webhooks.examples.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTest {

    private static final int EVENTS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void whatWaitedForARetryWhenTheProcessWasKilledIsDeliveredByTheNext() throws Exception {
        try (Receiver receiver = new Receiver().always(Receiver.Answer.status(503))) {
            Set<String> fired = new HashSet<>();
            Process first = start();
            try {
                URI url = listening(first);
                post(url.resolve("/api/webhooks"), registration(receiver.url()));
                for (int i = 0; i < EVENTS; i++) {
                    String body = EventBody.sample("message.created").text();
                    fired.add(body);
                    post(
                            url.resolve("/api/events"),
                            JSON.createObjectNode().put("body", body).toString());
                }
                await().atMost(Duration.ofSeconds(30)).until(() -> count(url, "RETRYING") == EVENTS);
            } finally {
                first.destroyForcibly().onExit().join();
            }
            int before = receiver.requests().size();
            receiver.always(Receiver.Answer.status(200));
            Process second = start();
            try {
                URI url = listening(second);
                await().atMost(Duration.ofSeconds(30)).until(() -> count(url, "DELIVERED") == EVENTS);
            } finally {
                second.destroyForcibly().onExit().join();
            }
            Set<String> delivered = new HashSet<>();
            receiver.requests().stream().skip(before).forEach(request -> delivered.add(request.body()));
            assertEquals(fired, delivered);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                SandboxNode.class.getName(),
                folder.resolve("sandbox.db").toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static URI listening(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        String line = String.valueOf(out.readLine());
        assertTrue(line.startsWith(SandboxNode.READY), line);
        return URI.create(line.substring(SandboxNode.READY.length()));
    }

    private static String registration(String url) {
        return JSON.createObjectNode()
                .put("name", "down for now")
                .put("url", url)
                .put("retries", true)
                .set("eventTypes", JSON.valueToTree(EventTypes.all()))
                .toString();
    }

    private int count(URI url, String state) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/api/deliveries?limit=500&state=" + state))
                .build();
        JsonNode list = JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).body());
        return list.size();
    }

    private void post(URI url, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        assertEquals(201, answer.statusCode(), answer.body());
    }
}
