package io.parra.webhooks.examples.docs.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.UnknownEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.WebhookTester;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide <em>Testing your handlers</em>. */
class HandlersTest {

    private final List<String> sent = new ArrayList<>();
    private boolean mailIsDown;

    @TempDir
    Path folder;

    private WebhookReceiverBuilder app() {
        return WebhookReceiver.builder()
                .secret(WebhookTester.SECRET)
                .on("auto-reply", MessageEvent.Created.class, this::reply)
                .on("welcome", ContactEvent.Created.class, event -> sent.add("welcome"))
                .on("notice", UnknownEvent.class, event -> sent.add("new type " + event.type()));
    }

    private void reply(MessageEvent.Created event) {
        if (mailIsDown) {
            throw new IllegalStateException("Mail is down");
        }
        sent.add("reply to " + event.payload().contact().username());
    }

    @Test
    void aHandlerIsAMethod() {
        reply(Samples.messageCreated().event());

        assertEquals(List.of("reply to ada"), sent);
    }

    @Test
    void samplesAreChanged() {
        var event = Samples.messageCreated()
                .payload(p -> {
                    p.put("message", "hi"); // one field changed
                    p.put("created_at", Instant.parse("2026-01-01T12:00:00Z")); // as Unix seconds
                    p.put("contact", Map.of("id", "c1", "username", "bo")); // an object
                    p.put("mood", "calm"); // a field that Parra may add one day
                    p.remove("read_at"); // one that is not there
                })
                .event();

        reply(event);

        assertEquals(List.of("reply to bo"), sent);
        assertEquals("hi", event.payload().message());
        assertEquals("calm", event.payload().additionalFields().get("mood").textValue());
    }

    @Test
    void aFailureIsSeen() {
        var webhooks = WebhookTester.of(app().build());
        mailIsDown = true;

        var result = webhooks.deliver(Samples.messageCreated());

        assertEquals(Outcome.FAILED, result.outcome());
        assertEquals("auto-reply", result.failures().get(0).handler());
        assertEquals("Mail is down", result.failures().get(0).cause().getMessage());
    }

    @Test
    void theSameSampleIsTheSameDelivery() {
        var webhooks = WebhookTester.of(app().build());
        var message = Samples.messageCreated();

        assertEquals(Outcome.HANDLED, webhooks.deliver(message).outcome());
        assertEquals(Outcome.DUPLICATE, webhooks.deliver(message).outcome());
        assertEquals(Outcome.HANDLED, webhooks.deliver(message.freshId()).outcome());
    }

    @Test
    void whatDoesNotExistYetIsTried() {
        var webhooks = WebhookTester.of(app().build());

        webhooks.deliver(Samples.messageCreated().type("reaction.created"));

        assertEquals(List.of("new type reaction.created"), sent);
    }

    @Test
    void aForgeryReachesNoHandler() {
        var webhooks = WebhookTester.of(app().build());

        var result = webhooks.deliver(Samples.messageCreated().signed("a guess"));

        assertEquals(401, result.status());
        assertEquals(List.of(), sent);
    }

    @Test
    void aDurableInboxIsWaitedFor() {
        var inbox = JdbcInbox.embedded(folder.resolve("inbox.db")).build();
        try (var receiver = app().inbox(inbox).build()) {
            var result = WebhookTester.of(receiver).deliver(Samples.messageCreated());

            assertEquals(Outcome.STORED, result.outcome());
            assertEquals(List.of("auto-reply"), result.succeeded());
        }
    }
}
