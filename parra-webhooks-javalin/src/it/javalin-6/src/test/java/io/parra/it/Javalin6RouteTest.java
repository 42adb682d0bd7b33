package io.parra.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.javalin.Javalin;
import io.parra.webhooks.AdapterContract;
import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.contract.Answer;
import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.contract.Sender;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Javalin6RouteTest {

    private static final byte[] BODY = Samples.body("contact.created");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesABodyThatAnEarlierHandlerHasReadWithinTheLimit(boolean chunked) throws Exception {
        RawRequest head = RawRequest.post().signature(BODY);
        RawRequest signed = chunked ? head.chunked(BODY, 100) : head.fixed(BODY);

        assertArrayEquals(BODY, handled(BODY.length, signed, Answer.OK));
        assertArrayEquals(null, handled(BODY.length - 1, signed, Answer.TOO_LARGE));
    }

    @Test
    void closesTheReceiverWhenTheServerHasStopped() {
        WebhookReceiver receiver =
                WebhookReceiver.builder().secret(RawRequest.SECRET).build();
        Javalin app = Javalin.create(config -> config.events.serverStopped(receiver::close))
                .post(AdapterContract.PATH, new ParraWebhookHandler(receiver));

        app.start(0).stop();

        SignedRequest request = SignedRequest.of(BODY, RawRequest.SECRET);
        assertEquals(Outcome.UNAVAILABLE, receiver.receive(BODY, request.signature()));
    }

    private static byte[] handled(int maxBodyBytes, RawRequest request, Answer answer) throws Exception {
        AtomicReference<byte[]> handled = new AtomicReference<>();
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(RawRequest.SECRET)
                .maxBodyBytes(maxBodyBytes)
                .on(ParraEvent.class, event -> handled.set(event.raw().bytes()))
                .build();
        Javalin app = Javalin.create(config -> config.showJavalinBanner = false)
                .before(ctx -> ctx.bodyAsBytes())
                .post(AdapterContract.PATH, new ParraWebhookHandler(receiver))
                .start(0);
        try {
            answer.isIn(new Sender(app.port()).send(request));
        } finally {
            app.stop();
        }
        return handled.get();
    }
}
