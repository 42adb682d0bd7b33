package io.parra.webhooks.examples.docs.guides;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.jdbc.DeadLetter;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.inbox.jdbc.RetryPolicy;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.WebhookTester;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The guide <em>Dead letters</em>. */
class DeadLettersTest {

    private static final String KEY = Delivery.keyOf(Samples.contactCreated().bytes());

    private final SQLiteDataSource dataSource = new SQLiteDataSource();
    private final RetryPolicy retries = RetryPolicy.defaults().withAttempts(2).withFirstDelay(Duration.ofMillis(1));
    private final List<String> alerts = new CopyOnWriteArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private final List<ContactEvent> synced = new CopyOnWriteArrayList<>();
    private volatile boolean crmIsDown = true;
    private JdbcInbox inbox;
    private WebhookReceiver receiver;

    @TempDir
    Path folder;

    @BeforeEach
    void giveUpOne() {
        dataSource.setUrl("jdbc:sqlite:" + folder.resolve("inbox.db"));
        JdbcInbox.on(dataSource).createTable(true).build().close();
        inbox = inbox();
        receiver = WebhookReceiver.builder()
                .secret(WebhookTester.SECRET)
                .inbox(inbox)
                .on("crm-sync", ContactEvent.class, this::sync)
                .build();
        WebhookTester.of(receiver).deliver(Samples.contactCreated());
        await().until(() -> !alerts.isEmpty());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private JdbcInbox inbox() {
        JdbcInbox inbox = JdbcInbox.on(dataSource)
                .retries(retries)
                .onDeadLetter(letter -> alert("gave up " + letter.type() + " " + letter.key()))
                .build();
        return inbox;
    }

    private void print(String line) {
        printed.add(line);
    }

    private void alert(String text) {
        alerts.add(text);
    }

    private void sync(ContactEvent event) {
        if (crmIsDown) {
            throw new IllegalStateException("The CRM is down");
        }
        synced.add(event);
    }

    @Test
    void somebodyIsTold() {
        assertEquals(List.of("gave up contact.created " + KEY), alerts);
    }

    @Test
    void theyAreListed() {
        for (DeadLetter letter : inbox.deadLetters().list(100)) {
            print(letter.key() + " " + letter.type() + " after " + letter.attempts() + " attempts: "
                    + letter.errorMessage());
        }
        assertEquals(List.of(KEY + " contact.created after 2 attempts: The CRM is down"), printed);
    }

    @Test
    void theyAreTriedAgainWhenTheCauseIsMended() {
        crmIsDown = false;

        inbox.deadLetters().requeueAll();

        await().until(() -> synced.equals(List.of(Samples.contactCreated().event())));
        assertEquals(List.of(), inbox.deadLetters().list(100));
    }

    @Test
    void theyCanBeRequeuedAndDeletedOverHttp() throws Exception {
        crmIsDown = false;
        Javalin app = app().start(0);
        try {
            String health = "http://localhost:" + app.port() + "/health";
            assertEquals(
                    200,
                    send(HttpRequest.newBuilder(URI.create(health)).build()).statusCode());
            String url = "http://localhost:" + app.port() + "/admin/dead-letters";
            HttpRequest list = HttpRequest.newBuilder(URI.create(url)).build();
            assertTrue(send(list).body().contains(KEY));
            HttpRequest requeue = HttpRequest.newBuilder(URI.create(url + "/" + KEY + "/requeue"))
                    .POST(BodyPublishers.noBody())
                    .build();
            assertEquals(204, send(requeue).statusCode());
            assertEquals(404, send(requeue).statusCode());
            await().until(() -> synced.size() == 1);
        } finally {
            app.stop();
        }
    }

    private Javalin app() {
        return Javalin.create(config -> {
            config.routes.get("/health", ctx -> ctx.status(inbox.health().isUp() ? 200 : 503));
            config.routes.get(
                    "/admin/dead-letters",
                    ctx -> ctx.result(keys(inbox.deadLetters().list(100))));
            config.routes.post("/admin/dead-letters/{key}/requeue", ctx -> {
                ctx.status(inbox.deadLetters().requeue(ctx.pathParam("key")) ? 204 : 404);
            });
        });
    }

    private static String keys(List<DeadLetter> letters) {
        return String.join("\n", letters.stream().map(DeadLetter::key).toList());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, ofString());
    }
}
