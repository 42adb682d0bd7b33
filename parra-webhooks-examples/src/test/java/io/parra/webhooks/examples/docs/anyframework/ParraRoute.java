package io.parra.webhooks.examples.docs.anyframework;

import io.parra.webhooks.WebhookReceiver;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

final class ParraRoute {

    private ParraRoute() {}

    static void mount(Router router, WebhookReceiver receiver) {
        BodyHandler bytes = BodyHandler.create(false).setBodyLimit(256 * 1024); // no file uploads
        router.post("/webhooks/parra")
                .handler(bytes)
                .blockingHandler(
                        ctx -> {
                            byte[] body = ctx.body().buffer() == null
                                    ? null
                                    : ctx.body().buffer().getBytes();
                            String signature = ctx.request().getHeader("parra-signature");
                            ctx.response()
                                    .setStatusCode(
                                            receiver.receive(body, signature).status())
                                    .end();
                        },
                        false);
    }
}
