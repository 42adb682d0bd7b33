package io.parra.webhooks.examples.docs.javalin;

import static java.net.http.HttpResponse.BodyHandlers.discarding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import io.parra.webhooks.Outcome;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.WebhookTester;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppTest {

    @BeforeEach
    void forget() {
        App.DONE.clear();
    }

    @Test
    void welcomesANewContact() {
        var webhooks = WebhookTester.of(App.receiver(WebhookTester.SECRET));

        var result = webhooks.deliver(Samples.contactCreated().payload(p -> p.put("display_name", "Ada")));

        assertEquals(Outcome.HANDLED, result.outcome());
        assertEquals(List.of("welcome", "audit"), result.succeeded());
    }

    @Test
    void indexesAMessageThatComesOverHttp() throws Exception {
        Javalin app = App.app(App.receiver(WebhookTester.SECRET)).start(0);
        URI url = URI.create("http://localhost:" + app.port() + "/webhooks/parra");

        var message =
                Samples.messageCreated().payload(p -> p.put("message", "hi")).signed(WebhookTester.SECRET);
        var answer = HttpClient.newHttpClient().send(message.to(url), discarding());

        assertEquals(200, answer.statusCode());
        assertTrue(App.DONE.contains("index hi"));
        app.stop();
    }
}
