package io.parra.webhooks.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.WebhookRequest;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every example app must do, on a real socket. */
public abstract class ExampleAppContract {

    private static final String SECRET = "s3cr3t of an example app, with a comma";
    private static final String SHOWN =
            "message.updated: KevinMcCallister: I’m traveling with my dad. He’s at a meeting. I hate meetings.,"
                    + " 0 reactions, 0 attachments";

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningApp app;

    @TempDir
    Path folder;

    /** An app that listens. */
    public interface RunningApp extends AutoCloseable {
        int port();

        SupportDesk desk();

        @Override
        void close();
    }

    protected abstract RunningApp start(String secret, String database);

    /** Where the app shows its metrics. */
    protected abstract String metricsPath();

    /** The URL of an empty database. */
    protected String database() throws Exception {
        return "jdbc:sqlite:" + folder.resolve("desk.db");
    }

    /** Called when the app has ended. */
    protected void closeDatabase() throws Exception {}

    @BeforeEach
    void startApp() throws Exception {
        app = start(SECRET, database());
    }

    @AfterEach
    void stopApp() throws Exception {
        app.close();
        closeDatabase();
    }

    @Test
    void showsTheExampleOfTheGuideSignedByNodeAsTheGuideSigns() throws Exception {
        byte[] body = exampleOfTheGuide();
        assertEquals(200, post(body, Signers.node(body, SECRET)));
        await().until(() -> screen().equals(SHOWN));
    }

    @Test
    void showsTheExampleOfTheGuideSignedByOpenssl() throws Exception {
        byte[] body = exampleOfTheGuide();
        assertEquals(200, post(body, Signers.openssl(body, SECRET)));
        await().until(() -> screen().equals(SHOWN));
    }

    @Test
    void showsALineOrMoreForEachTypeOfTheGuide() throws Exception {
        for (String type : Samples.types()) {
            SignedRequest request = SignedRequest.of(Samples.body(type), SECRET);
            assertEquals(200, post(request.body().bytes(), request.signature()));
        }
        await().until(() -> shownTypes().size() == Samples.types().size());
        assertEquals(Set.copyOf(Samples.types()), Set.copyOf(shownTypes()));
        assertTrue(screen().contains("welcome, Ada Lovelace"));
    }

    @Test
    void showsNothingOfAForgery() throws Exception {
        SignedRequest forged = SignedRequest.of(Samples.body("message.created"), "a guess");
        assertEquals(401, post(forged.body().bytes(), forged.signature()));
        assertEquals("", screen());
    }

    @Test
    void itsMetricsAreEqualToWhatWasSentByOutcomeAndType() throws Exception {
        MixedLoad load = new MixedLoad(client, url("/webhooks/parra"), SECRET);
        app.desk().onNewLine(MixedLoad::breakWhereTold);

        load.send();

        await().untilAsserted(() -> assertEquals(load.handled(), metrics().counts("handle", "outcome", "event_type")));
        assertEquals(load.received(), metrics().counts("receive", "outcome", "reason", "event_type"));
        assertEquals(load.attempted(), metrics().counts("attempt", "outcome", "event_type"));
        await().untilAsserted(() -> assertEquals(load.retried(), metrics().counts("retries", "event_type")));
        assertEquals(Map.of("", 0L), metrics().counts("inbox_dead_letters"));
    }

    private PrometheusText metrics() throws IOException, InterruptedException {
        return new PrometheusText(text(metricsPath()));
    }

    private List<String> shownTypes() throws IOException, InterruptedException {
        return screen().lines()
                .filter(line -> !line.startsWith("welcome"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private int post(byte[] body, String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url("/webhooks/parra"))
                .header(WebhookRequest.SIGNATURE_HEADER, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private String screen() throws IOException, InterruptedException {
        return text("/");
    }

    private String text(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).body();
    }

    private URI url(String path) {
        return URI.create("http://localhost:" + app.port() + path);
    }

    private static byte[] exampleOfTheGuide() throws IOException {
        try (InputStream example =
                ExampleAppContract.class.getResourceAsStream("/io/parra/webhooks/model/guide-message-updated.json")) {
            assertNotNull(example);
            return example.readAllBytes();
        }
    }
}
