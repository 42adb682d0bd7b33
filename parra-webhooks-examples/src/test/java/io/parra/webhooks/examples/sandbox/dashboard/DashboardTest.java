package io.parra.webhooks.examples.sandbox.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.SandboxSettings;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dashboard is to a browser without scripts, and to another site's page. */
class DashboardTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.of(folder.resolve("sandbox.db"), 0), new Dashboard());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void withoutScriptsAWebhookIsRegisteredByAFormThatLeadsToItsPage() throws Exception {
        HttpResponse<String> answer =
                post("/webhooks", "name=Mine&url=http%3A%2F%2Flocalhost%3A1%2F&eventTypes=message.created");
        Webhook webhook = sandbox.webhooks().list().get(0);
        assertEquals(303, answer.statusCode());
        String page = get(answer.headers().firstValue("Location").orElseThrow()).body();
        assertTrue(page.contains(webhook.secret().value()));
        assertTrue(page.contains("The webhook is registered."));
    }

    @Test
    void withoutScriptsAnEventIsFiredByAForm() throws Exception {
        HttpResponse<String> answer = post(
                "/events",
                "type=message.created&body=%7B%22id%22%3A%221%22%2C%0D%0A%22type%22%3A%22group.created%22%7D");
        assertEquals(303, answer.statusCode());
        assertEquals(
                "{\"id\":\"1\",\n\"type\":\"group.created\"}",
                new String(sandbox.events().get(1).body().bytes(), UTF_8));
        assertTrue(get(answer.headers().firstValue("Location").orElseThrow())
                .body()
                .contains("no active webhook has picked it"));
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        HttpRequest.Builder foreign = form("/webhooks", "name=Theirs&url=http%3A%2F%2Flocalhost%3A1%2F");
        assertEquals(
                403, send(foreign.setHeader("Origin", "http://evil.example")).statusCode());
        assertEquals(
                403,
                send(form("/story", "").setHeader("Sec-Fetch-Site", "cross-site"))
                        .statusCode());
        assertFalse(sandbox.story().progress().running());
        assertEquals(List.of(), sandbox.webhooks().list());
    }

    @Test
    void noScriptButThatOfTheSandboxMayRun() throws Exception {
        String policy =
                get("/webhooks").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void secretsAreKeptByNoCache() throws Exception {
        Webhook webhook =
                sandbox.webhooks().register(WebhookDraft.of("Mine", "http://localhost:1/", List.of("message.created")));
        assertEquals(
                "no-store",
                get("/webhooks/" + webhook.id())
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow());
    }

    @Test
    void pagesDoNotChangeHowTheApiTellsErrors() throws Exception {
        HttpResponse<String> answer = get("/api/nothing");
        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void aFaultThatDoesNotExistIsRefused() throws Exception {
        Webhook webhook =
                sandbox.webhooks().register(WebhookDraft.of("Mine", "http://localhost:1/", List.of("message.created")));
        HttpResponse<String> answer = post("/webhooks/" + webhook.id() + "/faults", "faults=GREMLINS");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("There is no such fault."));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(sandbox.url().resolve(path)));
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(form(path, form));
    }

    private HttpRequest.Builder form(String path, String form) {
        return HttpRequest.newBuilder(sandbox.url().resolve(path))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
