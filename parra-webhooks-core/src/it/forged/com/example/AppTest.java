package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Of each app that has no adapter. Sends with nothing but the JDK, so that no code of the library signs what it verifies. */
final class AppTest {

    private static final byte[] BODY =
            "{\"id\":\"e-1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c-1\",\"username\":\"ada\"}}"
                    .getBytes(UTF_8);

    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private App app;

    @BeforeEach
    void start() throws Exception {
        System.setOut(new PrintStream(printed, true, UTF_8));
        app = new App(0);
    }

    @AfterEach
    void stop() throws Exception {
        app.close();
        System.setOut(out);
    }

    @Test
    void aSignedEventReachesItsHandler() throws Exception {
        assertEquals(200, post(hmacSha256("s3cr3t")));

        assertTrue(printed.toString(UTF_8).contains("Welcome, ada!"));
    }

    @Test
    void aForgedEventDoesNot() throws Exception {
        assertEquals(401, post(hmacSha256("guess")));

        assertFalse(printed.toString(UTF_8).contains("Welcome"));
    }

    private int post(String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + "/webhooks/parra"))
                .header("parra-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(BODY))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String hmacSha256(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(BODY));
    }
}
