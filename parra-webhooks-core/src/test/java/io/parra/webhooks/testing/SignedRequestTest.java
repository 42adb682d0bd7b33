package io.parra.webhooks.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.verification.SignatureVerifier;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedRequestTest {

    private static final byte[] BODY = "{\"id\":\"\u2019\"}\r\n".getBytes(UTF_8);

    private final SignedRequest signed = SignedRequest.of(BODY, "a secret");

    @Test
    void holdsTheExactBodyAndItsSignature() {
        assertArrayEquals(BODY, signed.body().bytes());
        assertTrue(SignatureVerifier.of("a secret").verify(BODY, signed.signature()));
    }

    @Test
    void makesAPostForTheJdksClient() {
        HttpRequest request = signed.to(URI.create("http://localhost/webhooks/parra"));

        assertEquals("POST", request.method());
        assertEquals(URI.create("http://localhost/webhooks/parra"), request.uri());
        assertEquals(List.of(signed.signature()), request.headers().allValues("parra-signature"));
        assertEquals(List.of("application/json"), request.headers().allValues("content-type"));
        assertEquals(BODY.length, request.bodyPublisher().orElseThrow().contentLength());
    }

    @Test
    void printsNeitherBodyNorSecret() {
        assertFalse(signed.toString().contains("\u2019"), signed.toString());
        assertFalse(signed.toString().contains("a secret"), signed.toString());
    }

    @Test
    void refusesABlankSecret() {
        assertThrows(IllegalArgumentException.class, () -> SignedRequest.of(BODY, " "));
    }
}
