package io.parra.webhooks.examples.overload;

import io.javalin.Javalin;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.examples.DeskInbox;
import io.parra.webhooks.examples.ServerProcess;
import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.examples.javalin.JavalinApp;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is overloaded, on an SQLite file. The main of its process. */
enum App {
    JAVALIN("the Javalin app") {
        @Override
        int start(String database) {
            return JavalinApp.create(new SupportDesk(), RawRequest.SECRET, DeskInbox.open(database))
                    .start("127.0.0.1", 0)
                    .port();
        }
    },

    JAVALIN_AS_IT_COMES("Javalin with the threads that it has by itself") {
        @Override
        int start(String database) {
            WebhookReceiver receiver = WebhookReceiver.builder()
                    .secret(RawRequest.SECRET)
                    .inbox(DeskInbox.open(database))
                    .build();
            return Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        config.routes.post("/webhooks/parra", new ParraWebhookHandler(receiver));
                    })
                    .start("127.0.0.1", 0)
                    .port();
        }
    },

    MICRONAUT("the Micronaut app") {
        @Override
        int start(String database) {
            return ApplicationContext.run(
                            EmbeddedServer.class,
                            Map.of(
                                    "micronaut.server.host",
                                    "127.0.0.1",
                                    "micronaut.server.port",
                                    -1,
                                    "parra.webhooks.secret",
                                    RawRequest.SECRET,
                                    "database",
                                    database))
                    .getPort();
        }
    };

    private final String title;

    App(String title) {
        this.title = title;
    }

    /** Whether it lacks what it takes to bear a load of slow bodies. */
    boolean isControl() {
        return this == JAVALIN_AS_IT_COMES;
    }

    /** Starts it on a free port, which it returns. */
    abstract int start(String database);

    /** Starts it in a process with 128 MB of heap that does not outlive an {@code OutOfMemoryError}. */
    ServerProcess startProcess(Path directory) throws IOException {
        return ServerProcess.start(
                App.class,
                List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError"),
                List.of(name(), "jdbc:sqlite:" + directory.resolve("desk.db")),
                directory.resolve("errors.txt"));
    }

    public static void main(String[] args) {
        ServerProcess.endWithTheStarter();
        ServerProcess.listensAt(valueOf(args[0]).start(args[1]));
    }

    @Override
    public String toString() {
        return title;
    }
}
