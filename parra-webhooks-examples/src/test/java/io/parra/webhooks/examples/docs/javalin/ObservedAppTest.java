package io.parra.webhooks.examples.docs.javalin;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.WebhookTester;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedAppTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void showsPrometheusWhatCameAndWhatRan(@TempDir Path directory) throws Exception {
        JdbcInbox inbox = JdbcInbox.embedded(directory.resolve("inbox.db")).build();
        Javalin app = ObservedApp.app(WebhookTester.SECRET, inbox).start(0);
        try {
            URI url = URI.create("http://localhost:" + app.port());

            client.send(
                    Samples.contactCreated().signed(WebhookTester.SECRET).to(url.resolve("/webhooks/parra")),
                    ofString());

            await().until(() -> metrics(url), text -> text.contains("handler=\"welcome\""));
        } finally {
            app.stop();
        }
    }

    private String metrics(URI url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/metrics")).build();
        return client.send(request, ofString()).body();
    }
}
