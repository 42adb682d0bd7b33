package io.parra.webhooks.examples.docs.guides;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guide <em>Migrating</em>: each of its three steps does the same with all samples. */
class MigratingTest {

    private final String secret = "s3cr3t";
    private final ObjectMapper mapper = new ObjectMapper();
    private final List<String> done = new ArrayList<>();
    private List<String> expected = List.of();

    @BeforeEach
    void receiveAllByHand() throws Exception {
        for (String type : Samples.types()) {
            SignedRequest request = Samples.of(type).signed(secret);
            assertEquals(200, receive(request.body().bytes(), request.signature()));
        }
        expected = List.copyOf(done);
        assertFalse(expected.isEmpty());
        done.clear();
    }

    @Test
    void theReceiverInFrontOfTheOldCodeDoesTheSame() {
        deliverAll(inFront());

        assertEquals(expected, done);
    }

    @Test
    void handlersInItsPlaceDoTheSame() {
        deliverAll(inPlace());

        assertEquals(expected, done);
    }

    private int receive(byte[] body, String signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        if (!HexFormat.of().formatHex(mac.doFinal(body)).equals(signature)) {
            return 401;
        }
        handle(body);
        return 200;
    }

    private void handle(byte[] body) throws Exception {
        JsonNode event = mapper.readTree(body);
        switch (event.path("type").asText()) {
            case "contact.created" -> welcome(event.at("/payload/display_name").asText());
            case "message.created" ->
                reply(event.at("/payload/contact/username").asText());
            default -> {}
        }
    }

    private WebhookReceiver inFront() {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(secret)
                .on("old-code", ParraEvent.class, event -> handle(event.raw().bytes()))
                .build();
        return receiver;
    }

    private WebhookReceiver inPlace() {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(secret)
                .on(
                        "welcome",
                        ContactEvent.Created.class,
                        event -> welcome(event.payload().displayName()))
                .on(
                        "auto-reply",
                        MessageEvent.Created.class,
                        event -> reply(event.payload().contact().username()))
                .build();
        return receiver;
    }

    private void deliverAll(WebhookReceiver receiver) {
        for (String type : Samples.types()) {
            SignedRequest request = Samples.of(type).signed(secret);
            assertEquals(
                    200,
                    receiver.receive(request.body().bytes(), request.signature())
                            .status());
        }
    }

    private void welcome(String name) {
        done.add("welcome " + name);
    }

    private void reply(String name) {
        done.add("reply to " + name);
    }
}
