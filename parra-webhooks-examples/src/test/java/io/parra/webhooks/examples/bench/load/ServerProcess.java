package io.parra.webhooks.examples.bench.load;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.model.MessageEvent;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The main of a server's process. */
final class ServerProcess {

    /** What it prints once it listens, before its port. */
    static final String READY = "listens at ";

    private ServerProcess() {}

    public static void main(String[] args) throws IOException {
        Setup setup = Setup.parse(args);
        Handled handled = new Handled(setup.handled());
        int port =
                setup.framework().equals("Javalin") ? javalin(setup, handled) : MicronautServer.start(setup, handled);
        System.out.println(READY + port);
        InputStream input = System.in;
        while (input.read() >= 0) {}
        Runtime.getRuntime().halt(0);
    }

    static WebhookReceiver receiver(Setup setup, Handled handled) {
        WebhookReceiverBuilder receiver = WebhookReceiver.builder()
                .secret(SignedRequests.SECRET)
                .on("count", MessageEvent.Updated.class, event -> handled.add());
        Place place = setup.place();
        return (place == null ? receiver : receiver.inbox(place.inbox().build())).build();
    }

    private static int javalin(Setup setup, Handled handled) {
        Handler route = setup.route() == Route.BARE
                ? ctx -> {
                    byte[] body = new byte[ctx.req().getContentLength()];
                    ServletInputStream in = ctx.req().getInputStream();
                    if (in.readNBytes(body, 0, body.length) < body.length || in.read() >= 0) {
                        throw new IOException("The body is not as long as it says");
                    }
                    ctx.status(200);
                    ctx.result("");
                }
                : new ParraWebhookHandler(receiver(setup, handled));
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.routes.post(SignedRequests.PATH, route);
                })
                .start("127.0.0.1", 0)
                .port();
    }
}
