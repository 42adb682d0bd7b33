package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ObservedTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theTraceOfTheRequestGoesOnInTheHandler() throws Exception {
        receive();

        assertEquals(List.of(TRACE), server.getApplicationContext().getBean(Welcome.class).traces);
    }

    @Test
    void requestsAndHandlersAreCounted() throws Exception {
        receive();

        HttpRequest metrics =
                HttpRequest.newBuilder(server.getURI().resolve("/prometheus")).build();
        List<String> lines = send(metrics).body().lines().toList();
        Stream.of("receive", "handle")
                .map(what -> "parra_webhooks_" + what + "_seconds_count{")
                .forEach(name -> assertTrue(
                        lines.stream().anyMatch(line -> line.startsWith(name) && line.endsWith(" 1")),
                        () -> name + " in " + lines));
    }

    private void receive() throws Exception {
        SignedRequest signed = SignedRequest.of(Samples.body("contact.created"), "s3cr3t");
        HttpRequest traced = HttpRequest.newBuilder(
                        signed.to(server.getURI().resolve("/webhooks/parra")), (name, value) -> true)
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .build();
        assertEquals(200, send(traced).statusCode());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
