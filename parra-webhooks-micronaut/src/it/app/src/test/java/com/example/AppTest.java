package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends with nothing but the JDK, so that no code of the library signs what it verifies. */
final class AppTest {

    private static final byte[] BODY =
            "{\"id\":\"e-1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c-1\",\"username\":\"ada\"}}"
                    .getBytes(UTF_8);

    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private ApplicationContext app;

    @BeforeEach
    void start() {
        System.setOut(new PrintStream(printed, true, UTF_8));
        app = Micronaut.run(App.class);
    }

    @AfterEach
    void stop() {
        app.stop();
        System.setOut(out);
    }

    @Test
    void aSignedEventReachesItsHandler() throws Exception {
        assertEquals(200, post(hmacSha256("s3cr3t")).statusCode());

        assertTrue(printed.toString(UTF_8).contains("Welcome, ada!"));
    }

    @Test
    void aForgedEventDoesNot() throws Exception {
        HttpResponse<String> response = post(hmacSha256("guess"));

        assertEquals(401, response.statusCode());
        assertEquals("{\"title\":\"Not authenticated\",\"status\":401}", response.body());
        assertFalse(printed.toString(UTF_8).contains("Welcome"));
    }

    @Test
    void theOtherRoutesAreThere() throws Exception {
        assertEquals("up", send(HttpRequest.newBuilder(at("/health")).build()).body());
    }

    private HttpResponse<String> post(String signature) throws Exception {
        return send(HttpRequest.newBuilder(at("/webhooks/parra"))
                .header("parra-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(BODY))
                .build());
    }

    private URI at(String path) {
        return app.getBean(EmbeddedServer.class).getURI().resolve(path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String hmacSha256(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(BODY));
    }
}
