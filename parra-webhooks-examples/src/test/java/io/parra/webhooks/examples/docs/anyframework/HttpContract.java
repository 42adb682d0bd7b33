package io.parra.webhooks.examples.docs.anyframework;

import io.parra.webhooks.testing.SignedRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;

/** The contract of those that listen on a socket. */
abstract class HttpContract extends FrameworkContract {

    private final HttpClient http = HttpClient.newHttpClient();

    abstract int port();

    @Override
    final int post(SignedRequest request) throws Exception {
        URI url = URI.create("http://localhost:" + port() + "/webhooks/parra");
        return http.send(request.to(url), BodyHandlers.discarding()).statusCode();
    }
}
