package io.parra.webhooks.examples.quickstart;

import io.javalin.Javalin;
import io.parra.webhooks.examples.DeskInbox;
import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.examples.javalin.JavalinApp;
import io.parra.webhooks.examples.sandbox.CannotStart;
import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.SandboxSettings;
import io.parra.webhooks.examples.sandbox.dashboard.Dashboard;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the sandbox and the Javalin app, registers the app as a webhook, has the sandbox play its story, and prints what the
 * app handles. With {@code --once} that is all; otherwise both go on, for whoever wants to send events of their own.
 */
public final class Quickstart {

    /** Nothing listens there: where the webhook leads until the app runs, which needs the webhook's secret. */
    private static final String NOWHERE = "http://127.0.0.1:9/";

    private final PrintStream out;

    Quickstart(PrintStream out) {
        this.out = out;
    }

    /** Runs the quickstart; exits with 1 if anything was not as it should be. */
    public static void main(String[] args) {
        List<String> options = List.of(args);
        if (!List.of("--once").containsAll(options)) {
            System.err.println("Usage: quickstart [--once]    (--once: stop after the story)");
            System.exit(2);
        }
        // Not as long as servers keep a connection: a POST on one that has just been closed is lost.
        System.setProperty("jdk.httpclient.keepalive.timeout", "2");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean once = options.contains("--once");
        boolean good = false;
        try {
            good = new Quickstart(out).run(once);
        } catch (Throwable e) {
            // Printed here, as the threads of what has started keep the process from its end.
            e.printStackTrace(System.err);
        }
        if (once || !good) {
            System.exit(good ? 0 : 1);
        }
    }

    /** Whether everything was answered and handled as it should be. */
    boolean run(boolean once) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("parra-webhooks-");
        Sandbox sandbox = startSandbox(directory.resolve("sandbox.db"), once);
        SupportDesk desk = new SupportDesk();
        Webhook webhook = sandbox.webhooks().register(WebhookDraft.of("Support desk", NOWHERE, EventTypes.all()));
        Javalin app = JavalinApp.create(
                        desk, webhook.secret().value(), DeskInbox.open("jdbc:sqlite:" + directory.resolve("inbox.db")))
                .start("localhost", 0);
        Webhook registered = sandbox.webhooks().edit(webhook.id(), leadingTo(app));
        out.println("The sandbox stands in for Parra; its dashboard is at " + sandbox.url());
        out.println("A Javalin app receives its webhooks at " + registered.url());
        out.println();
        boolean good = false;
        try {
            good = new Tour(sandbox, registered, desk, out).run();
        } finally {
            if (once || !good) {
                app.stop();
                sandbox.close();
                delete(directory);
            }
        }
        if (!once && good) {
            desk.onNewLine(line -> out.println("  " + line));
            out.println();
            out.println("Both go on (Ctrl-C ends them). Open the dashboard, and fire events of your own:");
            out.println();
            out.println("  " + sandbox.url());
            out.println();
            out.println("What the app handles:");
        }
        return good;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    /** At its own port if that is free, so that a bookmark finds it again. */
    private static Sandbox startSandbox(Path database, boolean once) {
        if (!once) {
            try {
                return Sandbox.start(SandboxSettings.of(database, SandboxSettings.PORT), new Dashboard());
            } catch (CannotStart e) {
                // Taken, by another quickstart perhaps: then any other port.
            }
        }
        return Sandbox.start(SandboxSettings.of(database, 0), new Dashboard());
    }

    private static WebhookDraft leadingTo(Javalin app) {
        String url = "http://localhost:" + app.port() + "/webhooks/parra";
        return new WebhookDraft(null, url, null, null, null, null);
    }
}
