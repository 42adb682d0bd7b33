package io.parra.webhooks.examples.javalin;

import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.examples.DeskInbox;
import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.micrometer.InboxMeters;
import io.parra.webhooks.micrometer.MicrometerObserver;
import io.parra.webhooks.model.AttachmentEvent;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ConversationEvent;
import io.parra.webhooks.model.GroupEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.UnknownEvent;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** A Javalin app with a route of its own, one for Parra, and one for Prometheus. */
public final class JavalinApp {

    /** A body that comes slowly holds a thread until its deadline, 10 seconds; of themselves Javalin and Jetty have 250. */
    private static final int MOST_THREADS = 4000;

    private JavalinApp() {}

    /** Makes the app; the secret is that of the webhook in Parra's dashboard. */
    public static Javalin create(SupportDesk desk, @Nullable String secret, JdbcInbox inbox) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new InboxMeters(inbox).bindTo(metrics);
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(secret)
                .inbox(inbox)
                .observer(MicrometerObserver.of(metrics))
                .on("welcome", ContactEvent.Created.class, desk::welcome)
                .on("contacts", ContactEvent.class, desk::contact)
                .on("conversations", ConversationEvent.class, desk::conversation)
                .on("messages", MessageEvent.class, desk::message)
                .on("groups", GroupEvent.class, desk::group)
                .on("attachments", AttachmentEvent.class, desk::attachment)
                .on("unknown", UnknownEvent.class, desk::unknown)
                .build();

        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS);
            config.routes.get("/", ctx -> ctx.result(String.join("\n", desk.screen())));
            config.routes.get("/metrics", ctx -> ctx.result(metrics.scrape()));
            config.routes.post("/webhooks/parra", new ParraWebhookHandler(receiver));
            config.events.serverStopped(receiver::close);
        });
    }

    /**
     * Starts the app on port 8080, with the secret of the environment variable {@code PARRA_WEBHOOKS_SECRET} and, unless
     * {@code --database=jdbc:postgresql://…} names another, a database in a file here.
     */
    public static void main(String[] args) {
        Javalin app = create(
                new SupportDesk(), System.getenv("PARRA_WEBHOOKS_SECRET"), DeskInbox.open(DeskInbox.database(args)));
        Runtime.getRuntime().addShutdownHook(new Thread(app::stop));
        app.start(8080);
    }
}
