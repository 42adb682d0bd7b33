package io.parra.webhooks.examples.rig;

import io.javalin.Javalin;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.examples.ServerProcess;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.model.MessageEvent;
import java.util.List;

/** The main of a node: a Javalin app with an inbox as its {@link Options} say. */
final class ReceiverNode {

    private ReceiverNode() {}

    public static void main(String[] args) {
        ServerProcess.endWithTheStarter();
        Options options = Options.parse(List.of(args));
        Work work = new Work(options.text("name"), options.path("runs"));
        NodeInbox inbox = new NodeInbox(options);
        WebhookReceiver receiver = receiver(options, work, inbox.inbox());
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.routes.post("/webhooks/parra", new ParraWebhookHandler(receiver));
            config.routes.get("/dead", ctx -> ctx.result(inbox.deadLetters()));
            config.routes.post("/requeue", ctx -> ctx.result(inbox.requeueAll()));
            config.events.serverStopped(receiver::close);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(app::stop));
        app.start("127.0.0.1", 0);
        ServerProcess.listensAt(app.port());
    }

    private static WebhookReceiver receiver(Options options, Work work, Inbox inbox) {
        WebhookReceiverBuilder builder = WebhookReceiver.builder()
                .secret(TestEvent.secret())
                .inbox(options.isSet("early") ? new AnswersBeforeCommit(inbox) : inbox)
                .on("work", MessageEvent.class, work::obey);
        if (options.isSet("steady")) {
            builder.on("steady", MessageEvent.class, work::succeed);
        }
        return builder.build();
    }
}
