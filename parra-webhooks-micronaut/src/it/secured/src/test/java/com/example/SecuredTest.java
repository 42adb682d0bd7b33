package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class SecuredTest {

    @Test
    void parraNeedsNoLoginAndOthersDo() throws Exception {
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class)) {
            SignedRequest signed = SignedRequest.of(Samples.body("contact.created"), "s3cr3t");

            assertEquals(200, send(signed.to(server.getURI().resolve("/webhooks/parra"))));
            assertEquals(
                    401,
                    send(HttpRequest.newBuilder(server.getURI().resolve("/other"))
                            .build()));
        }
    }

    private static int send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Controller("/other")
    static class Other {

        @Get
        String get() {
            return "other";
        }
    }
}
