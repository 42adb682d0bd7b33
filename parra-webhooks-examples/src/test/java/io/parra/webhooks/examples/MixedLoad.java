package io.parra.webhooks.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** Requests of all kinds, and what an example app's metrics have to say of them. */
final class MixedLoad {

    private static final String BREAK = "break";

    private final HttpClient client;
    private final URI url;
    private final String secret;
    private final Map<String, Long> received = new TreeMap<>();
    private final Map<String, Long> attempted = new TreeMap<>();
    private final Map<String, Long> handled = new TreeMap<>();
    private final Map<String, Long> retried = new TreeMap<>();
    private int sent;

    MixedLoad(HttpClient client, URI url, String secret) {
        this.client = client;
        this.url = url;
        this.secret = secret;
    }

    /** The bell of a desk that breaks where this load wants a handler to fail. */
    static void breakWhereTold(String line) {
        if (line.contains(BREAK)) {
            throw new IllegalStateException("on purpose");
        }
    }

    void send() throws IOException, InterruptedException {
        for (String type : Samples.types()) {
            for (int i = Samples.types().indexOf(type) % 3; i >= 0; i--) {
                succeeding(type, unique(Samples.body(type)));
            }
        }
        for (String type : new String[] {"reaction.created", "x", "x".repeat(200)}) {
            succeeding("unknown", event(type));
        }
        for (int i = 0; i < 2; i++) {
            expect(200, signed(event("message.created")), "stored none message.created");
            add(attempted, "failed message.created");
            add(handled, "failed message.created");
            add(retried, "message.created");
        }
        byte[] twice = unique(Samples.body("group.created"));
        succeeding("group.created", twice);
        for (int i = 0; i < 4; i++) {
            expect(200, signed(twice), "duplicate none group.created");
            expect(400, signed(unique("{}".getBytes(UTF_8))), "malformed malformed_event none");
            expect(401, SignedRequest.of(twice, "a guess").to(url), "unauthenticated wrong_signature none");
        }
        expect(
                401,
                HttpRequest.newBuilder(url)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(twice))
                        .build(),
                "unauthenticated no_signature none");
        tooLarge();
        expect(
                415,
                HttpRequest.newBuilder(signed(twice), (name, value) -> true)
                        .header("Content-Encoding", "none-known")
                        .build(),
                "encoded body_encoded none");
    }

    /** Refused before the body has come, so its sender may find the connection closed, and the answer gone with it. */
    private void tooLarge() throws InterruptedException {
        String metric = "too_large body_too_large none";
        try {
            expect(413, signed(new byte[300 * 1024]), metric);
        } catch (IOException closed) {
            add(received, metric);
        }
    }

    private void succeeding(String type, byte[] body) throws IOException, InterruptedException {
        expect(200, signed(body), "stored none " + type);
        add(attempted, "succeeded " + type);
        add(handled, "succeeded " + type);
        if (type.equals("contact.created")) {
            // Two handlers take it.
            add(handled, "succeeded " + type);
        }
    }

    private void expect(int status, HttpRequest request, String metric) throws IOException, InterruptedException {
        assertEquals(
                status,
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode(),
                metric);
        add(received, metric);
    }

    private HttpRequest signed(byte[] body) {
        return SignedRequest.of(body, secret).to(url);
    }

    private byte[] event(String type) {
        return unique(("{\"id\":\"e1\",\"type\":\"" + type + "\",\"payload\":{\"id\":\"m1\",\"message\":\""
                        + (type.startsWith("message") ? BREAK : "") + "\"}}")
                .getBytes(UTF_8));
    }

    /** The same JSON with more space behind it each time. */
    private byte[] unique(byte[] json) {
        return (new String(json, UTF_8) + " ".repeat(++sent)).getBytes(UTF_8);
    }

    private static void add(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }

    /** By outcome, reason and type. */
    Map<String, Long> received() {
        return received;
    }

    /** By outcome and type. */
    Map<String, Long> attempted() {
        return attempted;
    }

    /** By outcome and type. */
    Map<String, Long> handled() {
        return handled;
    }

    /** By type. */
    Map<String, Long> retried() {
        return retried;
    }
}
