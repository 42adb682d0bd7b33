package io.parra.webhooks.examples.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ApiTest extends SandboxFixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anUnknownTypeIsOneSentence() throws Exception {
        refused(
                400,
                "There is no event type \"mesage.created\": the types are contact.created,",
                post("/api/events", "{\"type\":\"mesage.created\"}"));
        refused(
                400,
                "There is no event type \"contact.merged\"",
                post("/api/webhooks", webhook("http://localhost:1/", "contact.merged")));
        refused(400, "There is no event type", get("/api/deliveries?type=x"));
    }

    @Test
    void brokenJsonIsOneSentence() throws Exception {
        refused(400, "The request's body is not JSON", post("/api/events", "{\"type\":"));
        refused(400, "The request's body is not JSON", post("/api/webhooks", "[1]"));
        refused(400, "The request's body has to be a JSON object.", post("/api/webhooks", "null"));
        refused(
                400,
                "The body is not well-formed JSON at line 1, column",
                post("/api/events", "{\"body\":\"{\\\"id\\\":}\"}"));
        refused(400, "The request has a field that is not known here", post("/api/webhooks", "{\"nome\":\"x\"}"));
        refused(400, "The field \"faults\"", post("/api/webhooks", "{\"faults\":[\"NONE\"]}"));
        refused(400, "The request's body is not JSON of the shape", post("/api/webhooks", "{\"faults\":[null]}"));
        refused(400, "The request's body is not JSON of the shape", post("/api/webhooks", "{\"eventTypes\":[null]}"));
    }

    @Test
    void aRequestThatIsTooBigIsOneSentence() throws Exception {
        refused(413, "The request has more than 4 MiB.", post("/api/events", " ".repeat(5 * 1024 * 1024)));
    }

    @Test
    void aUrlThatIsNotHttpIsOneSentence() throws Exception {
        for (String url :
                new String[] {"ftp://localhost/x", "localhost:8080", "http://", "", "http://local host/", "x"}) {
            refused(
                    400,
                    "The URL has to be an http or https one with a host",
                    post("/api/webhooks", webhook(url, "message.created")));
        }
    }

    @Test
    void aUrlOutsideLoopbackIsOneSentence() throws Exception {
        for (String host : new String[] {"192.0.2.1", "0.0.0.0", "[2001:db8::1]", "[::ffff:192.0.2.1]", "no.invalid"}) {
            refused(
                    400,
                    "The sandbox sends to this machine only, and " + host,
                    post("/api/webhooks", webhook("http://" + host + "/x", "message.created")));
        }
        for (String host : new String[] {"localhost", "127.0.0.2", "[::1]"}) {
            assertEquals(
                    201,
                    post("/api/webhooks", webhook("http://" + host + "/x", "message.created"))
                            .statusCode());
        }
    }

    @Test
    void anUnknownIdIsOneSentence() throws Exception {
        refused(404, "There is no webhook of this id.", get("/api/webhooks/nobody"));
        refused(404, "There is no webhook of this id.", get("/api/webhooks/nobody/secret"));
        refused(404, "There is no event of this id.", get("/api/events/77"));
        refused(404, "There is no delivery of this id.", get("/api/deliveries/77"));
        refused(404, "There is no delivery of this id.", post("/api/deliveries/77/resend", "{}"));
        refused(404, "There is nothing of this id", get("/api/deliveries/x"));
        refused(404, "There is nothing here", get("/api/nothing"));
    }

    @Test
    void whatIsRegisteredComesBackAndTheSecretOnlyWhereItIsMeantTo() throws Exception {
        JsonNode registered = JSON.readTree(post("/api/webhooks", webhook(receiver.url(), "message.created"))
                .body());
        String secret = registered.path("secret").asText();
        String path = "/api/webhooks/" + registered.path("id").asText();
        assertEquals(64, secret.length());
        assertEquals(
                secret,
                JSON.readTree(get(path + "/secret").body()).path("secret").asText());
        assertTrue(post(path + "/secret/rotate", "{}").body().contains(secret));
        fire("message.created");
        awaitOne(DeliveryState.DELIVERED);
        for (String other :
                new String[] {path, "/api/webhooks", "/api/deliveries", "/api/deliveries/1", "/api/events/1"}) {
            HttpResponse<String> answer = get(other);
            assertEquals(200, answer.statusCode());
            assertFalse(answer.body().contains(secret), other);
        }
    }

    @Test
    void writesThatAreNotJsonAreRefused() throws Exception {
        HttpRequest form = HttpRequest.newBuilder(sandbox.url().resolve("/api/events"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"message.created\"}"))
                .build();
        refused(415, "Send the header Content-Type: application/json.", send(form));
    }

    @Test
    void pagesOfOtherSitesAreRefused() throws Exception {
        for (String[] header : new String[][] {
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Origin", "http://127.0.0.1:1"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
        }) {
            HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.url().resolve("/api/events"))
                    .header("Content-Type", "application/json")
                    .header(header[0], header[1]);
            refused(
                    403,
                    "The request comes from a page of another site",
                    send(request.copy()
                            .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"message.created\"}"))
                            .build()));
            refused(
                    403,
                    "The request comes from a page of another site",
                    send(request.GET().build()));
        }
        assertEquals(0, sandbox.events().list(null, Page.newest(1)).size());
    }

    @Test
    void pagesOfOtherSitesCannotListen() throws Exception {
        for (String stream : new String[] {"/api/deliveries/stream", "/live/deliveries"}) {
            HttpRequest request = HttpRequest.newBuilder(sandbox.url().resolve(stream))
                    .header("Accept", "text/event-stream")
                    .header("Sec-Fetch-Site", "cross-site")
                    .build();
            assertEquals(403, send(request).statusCode(), stream);
        }
    }

    @Test
    void theSandboxsOwnPagesAreLetIn() throws Exception {
        HttpRequest own = HttpRequest.newBuilder(sandbox.url().resolve("/api/events"))
                .header("Content-Type", "application/json")
                .header("Origin", sandbox.url().toString())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"message.created\"}"))
                .build();
        assertEquals(201, send(own).statusCode());
    }

    @Test
    void foreignHostsAreRefused() throws Exception {
        int port = sandbox.url().getPort();
        for (String host :
                new String[] {"evil.example:" + port, "localhost.evil.example:" + port, "localhost", "localhost:1"}) {
            assertTrue(rawGet(host).startsWith("HTTP/1.1 403"), host);
        }
        for (String host : new String[] {"localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port}) {
            assertTrue(rawGet(host).startsWith("HTTP/1.1 200"), host);
        }
    }

    @Test
    void deletingAWebhookDeletesItsDeliveries() throws Exception {
        Webhook webhook = register();
        fire("message.created");
        awaitOne(DeliveryState.DELIVERED);
        HttpRequest delete = HttpRequest.newBuilder(sandbox.url().resolve("/api/webhooks/" + webhook.id()))
                .DELETE()
                .build();
        assertEquals(204, send(delete).statusCode());
        assertEquals(0, deliveries().size());
    }

    private static String webhook(String url, String type) {
        return JSON.createObjectNode()
                .put("name", "mine")
                .put("url", url)
                .set("eventTypes", JSON.createArrayNode().add(type))
                .toString();
    }

    private static void refused(int status, String sentence, HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0]);
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals(status, problem.path("status").asInt());
        assertTrue(problem.path("detail").asText().startsWith(sentence), answer.body());
        assertTrue(problem.path("detail").asText().endsWith("."), answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build());
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private String rawGet(String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sandbox.url().getPort())) {
            socket.getOutputStream()
                    .write(("GET /api/webhooks HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
