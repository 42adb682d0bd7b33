package io.parra.webhooks.javalin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.contract.Answer;
import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.contract.RawResponse;
import io.parra.webhooks.contract.Sender;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.testing.Samples;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an app does around the handler. */
final class JavalinRouteTest {

    private static final byte[] BODY = Samples.body("contact.created");

    private final EventHandler<ParraEvent> handler = mock();
    private @Nullable Javalin app;

    @AfterEach
    void stop() {
        if (app != null) {
            app.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesABodyThatAnEarlierHandlerHasRead(boolean chunked) throws Exception {
        AtomicReference<byte[]> read = new AtomicReference<>();
        Sender parra = serve(BODY.length, routes -> routes.before(ctx -> read.set(ctx.bodyAsBytes())));

        Answer.OK.isIn(parra.send(signed(BODY, chunked)));

        assertArrayEquals(BODY, read.get());
        verify(handler).handle(argThat(event -> Arrays.equals(BODY, event.raw().bytes())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdsABodyThatAnEarlierHandlerHasReadToTheLimit(boolean chunked) throws Exception {
        Sender parra = serve(BODY.length - 1, routes -> routes.before(Context::bodyAsBytes));

        Answer.TOO_LARGE.isIn(parra.send(signed(BODY, chunked)));

        verify(handler, never()).handle(any());
    }

    @Test
    void takesAnEmptyBodyThatAnEarlierHandlerHasRead() throws Exception {
        Sender parra = serve(BODY.length, routes -> routes.before(Context::bodyAsBytes));

        Answer.MALFORMED.isIn(parra.send(signed(new byte[0], false)));
    }

    @Test
    void leavesTheOtherRoutesOfTheAppAlone() throws Exception {
        Sender app = serve(BODY.length, routes -> {
            routes.post("/echo", ctx -> ctx.result(ctx.body()));
            routes.after(ctx -> ctx.header("X-App", "ours"));
        });

        RawResponse echo = app.send(post("/echo").fixed(new byte[] {'h', 'i'}));
        RawResponse received = app.send(signed(BODY, false));

        assertEquals("hi", echo.body());
        assertEquals("ours", echo.header("X-App"));
        Answer.OK.isIn(received);
        assertEquals("ours", received.header("X-App"));
        verify(handler).handle(any());
    }

    private static RawRequest post(String path) {
        return RawRequest.to("POST", path);
    }

    private static RawRequest signed(byte[] body, boolean chunked) {
        RawRequest head = post("/hook").signature(body);
        return chunked ? head.chunked(body, 100) : head.fixed(body);
    }

    private Sender serve(int maxBodyBytes, Consumer<RoutesConfig> routes) {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(RawRequest.SECRET)
                .maxBodyBytes(maxBodyBytes)
                .on(ParraEvent.class, handler)
                .build();
        Javalin started = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    routes.accept(config.routes);
                    config.routes.post("/hook", new ParraWebhookHandler(receiver));
                })
                .start(0);
        app = started;
        return new Sender(started.port());
    }
}
