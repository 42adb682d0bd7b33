package io.parra.webhooks.javalin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookResponse;
import java.util.Objects;

/**
 * Hands the requests of a route to a receiver. Works on Javalin 6 and 7; thread-safe.
 *
 * <pre>{@code
 * config.routes.post("/webhooks/parra", new ParraWebhookHandler(receiver));
 * }</pre>
 *
 * <p>The deadline of a body begins when the server passes the request on. On Javalin 6 that is when its first byte has
 * come; a sender of none holds no thread, and is answered 408 when the idle time-out of Jetty (30 seconds) is over.
 *
 * <p>The application closes the receiver when it stops.
 */
public final class ParraWebhookHandler implements Handler {

    private final WebhookReceiver receiver;

    /**
     * Makes a handler for a POST route.
     *
     * @param receiver gets the requests
     */
    public ParraWebhookHandler(WebhookReceiver receiver) {
        this.receiver = Objects.requireNonNull(receiver, "receiver");
    }

    @Override
    public void handle(Context ctx) {
        WebhookResponse response = receiver.receive(new JavalinRequest(ctx));
        ctx.status(response.status());
        response.headers().forEach(ctx::header);
        ctx.result(response.body());
    }
}
