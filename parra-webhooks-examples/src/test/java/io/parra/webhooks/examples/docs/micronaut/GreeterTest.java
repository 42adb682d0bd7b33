package io.parra.webhooks.examples.docs.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parra.webhooks.Outcome;
import io.parra.webhooks.micronaut.ParraWebhookClient;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.WebhookTester;
import org.junit.jupiter.api.Test;

@Property(name = "app", value = "docs")
@Property(name = "micronaut.server.port", value = "-1")
@MicronautTest
class GreeterTest {

    @Test
    void greetsANewContact(ParraWebhookClient parra, Greeter greeter) {
        var ada = Samples.contactCreated().payload(p -> p.put("display_name", "Ada"));
        assertEquals(200, parra.post(ada));
        assertTrue(greeter.greeted.contains("Ada"));
    }

    @Test
    void aListenerIsNamedForItsClassAndMethod(WebhookTester webhooks) {
        var result = webhooks.deliver(Samples.contactCreated().freshId());
        assertEquals(Outcome.HANDLED, result.outcome());
        assertTrue(result.succeeded().contains(Greeter.class.getName() + "#welcome"));
    }

    @Test
    void refusesAForgery(ParraWebhookClient parra) {
        assertEquals(401, parra.post(Samples.contactCreated().signed("a guess")));
    }
}
