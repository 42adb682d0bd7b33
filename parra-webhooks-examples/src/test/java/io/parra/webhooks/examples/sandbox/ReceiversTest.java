package io.parra.webhooks.examples.sandbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.javalin.Javalin;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.examples.DeskInbox;
import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.examples.javalin.JavalinApp;
import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import io.parra.webhooks.examples.sandbox.story.StoryPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sandbox sends is accepted by the example apps, and by what verifies as Parra's guide does. */
class ReceiversTest extends SandboxFixture {

    @Test
    void theJavalinAppAcceptsEverything() {
        Webhook webhook = unreachable();
        SupportDesk desk = new SupportDesk();
        Javalin app = JavalinApp.create(
                        desk, webhook.secret().value(), DeskInbox.open("jdbc:sqlite:" + folder.resolve("javalin.db")))
                .start("127.0.0.1", 0);
        try {
            acceptsEverything(webhook, app.port());
            await().until(() -> desk.screen().stream().anyMatch(line -> line.startsWith("contact.deleted")));
        } finally {
            app.stop();
        }
    }

    @Test
    void theMicronautAppAcceptsEverything() {
        Webhook webhook = unreachable();
        Map<String, Object> properties = Map.of(
                "micronaut.server.port",
                -1,
                "parra.webhooks.secret",
                webhook.secret().value(),
                "database",
                "jdbc:sqlite:" + folder.resolve("micronaut.db"));
        try (EmbeddedServer app = ApplicationContext.run(EmbeddedServer.class, properties)) {
            acceptsEverything(webhook, app.getPort());
        }
    }

    @Test
    void aReceiverInNodeThatVerifiesAsTheGuideDoesAcceptsEverything() throws Exception {
        assumeTrue(
                isInstalled("node") || System.getenv("CI") != null,
                "node is not installed: the guide's own way to verify was not tried");
        Webhook webhook = unreachable();
        URL script = SandboxFixture.class.getResource("receiver.mjs");
        assertNotNull(script);
        ProcessBuilder builder =
                new ProcessBuilder("node", Path.of(script.toURI()).toString());
        builder.environment().put("PARRA_WEBHOOKS_SECRET", webhook.secret().value());
        Process node = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = node.inputReader()) {
            int sent = acceptsEverything(webhook, Integer.parseInt(out.readLine()));
            for (int i = 0; i < sent; i++) {
                assertTrue(out.readLine().startsWith("verified "));
            }
        } finally {
            node.destroyForcibly();
        }
    }

    @Test
    void theJavalinAppTurnsAwayWhatIsForgedOrCutOrTooBig() {
        Webhook webhook = unreachable();
        SupportDesk desk = new SupportDesk();
        Javalin app = JavalinApp.create(
                        desk, webhook.secret().value(), DeskInbox.open("jdbc:sqlite:" + folder.resolve("javalin.db")))
                .start("127.0.0.1", 0);
        try {
            sendTo(webhook, app.port());
            for (Fault fault : List.of(Fault.WRONG_SIGNATURE, Fault.HUGE_BODY, Fault.TRUNCATED_BODY)) {
                sandbox.webhooks().edit(webhook.id(), WebhookDraft.faults(List.of(fault)));
                fire("message.created");
                awaitAll(deliveries().size(), DeliveryState.FAILED);
            }
            assertEquals(List.of(), desk.screen());
            assertEquals(401, deliveries().get(2).lastStatus());
        } finally {
            app.stop();
        }
    }

    private void sendTo(Webhook webhook, int port) {
        String url = "http://127.0.0.1:" + port + "/webhooks/parra";
        sandbox.webhooks().edit(webhook.id(), new WebhookDraft(null, url, null, null, null, null));
    }

    private Webhook unreachable() {
        return sandbox.webhooks().register(WebhookDraft.of("app", "http://127.0.0.1:9/", EventTypes.all()));
    }

    /** A story, then each type with what may differ in authentic events; returns how many that were. */
    private int acceptsEverything(Webhook webhook, int port) {
        sendTo(webhook, port);
        sandbox.story().start(StoryPlan.once(500));
        await().until(() -> !sandbox.story().progress().running());
        List<Fault> authentic = List.of(
                Fault.EXTRA_FIELDS, Fault.UNKNOWN_TYPE, Fault.ID_ONLY_DELETED, Fault.DUPLICATES, Fault.OUT_OF_ORDER);
        for (Fault fault : authentic) {
            sandbox.webhooks().edit(webhook.id(), WebhookDraft.faults(List.of(fault)));
            EventTypes.all().forEach(this::fire);
        }
        sandbox.webhooks().edit(webhook.id(), WebhookDraft.faults(List.of()));
        int expected = sandbox.story().progress().fired()
                + authentic.size() * EventTypes.all().size()
                + EventTypes.all().size();
        List<Delivery> all = awaitAll(expected, DeliveryState.DELIVERED);
        all.forEach(delivery -> assertEquals(200, delivery.lastStatus()));
        return all.size();
    }

    private static boolean isInstalled(String program) throws IOException {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
