package io.parra.webhooks.examples.javalin;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.inbox.jdbc.RetryPolicy;
import io.parra.webhooks.javalin.ParraWebhookHandler;
import io.parra.webhooks.micrometer.MicrometerObserver;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One trace from the request, through the durable inbox, to the handlers. */
class TraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";
    private static final String SECRET = "a secret";

    private final Tracing tracing = new Tracing();
    private final List<String> tracesOfHandlers = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void goesOnFromTheRequestsHeaderThroughTheInboxToEachAttempt() throws Exception {
        try (WebhookReceiver receiver = receiver()) {
            send(new ParraWebhookHandler(receiver));
            await().until(() -> tracing.named("parra.webhooks.attempt").size() == 2);
        }

        SpanData request = tracing.named("parra.webhooks.receive").get(0);
        SpanData commit = tracing.named("parra.webhooks.store").get(0);
        assertEquals(CALLER, request.getParentSpanId());
        assertEquals(request.getSpanId(), commit.getParentSpanId());
        for (SpanData attempt : tracing.named("parra.webhooks.attempt")) {
            assertEquals(commit.getSpanId(), attempt.getParentSpanId());
        }
        assertEquals(
                tracing.named("parra.webhooks.attempt").stream()
                        .map(SpanData::getSpanId)
                        .toList(),
                tracing.named("parra.webhooks.handle").stream()
                        .map(SpanData::getParentSpanId)
                        .toList());
        assertEquals(List.of(TRACE, TRACE), tracesOfHandlers);
        assertTrue(tracing.spans().stream().allMatch(span -> span.getTraceId().equals(TRACE)));
    }

    @Test
    void isThatOfTheServerWhereThatIsInstrumented() throws Exception {
        try (WebhookReceiver receiver = receiver()) {
            Handler webhooks = new ParraWebhookHandler(receiver);
            send(ctx -> Observation.createNotStarted("http.server.requests", tracing.observations())
                    .observeChecked(() -> webhooks.handle(ctx)));
            await().until(() -> tracing.named("parra.webhooks.attempt").size() == 2);
        }

        SpanData server = tracing.named("http.server.requests").get(0);
        assertEquals(SpanId.getInvalid(), server.getParentSpanId());
        assertEquals(
                server.getSpanId(),
                tracing.named("parra.webhooks.receive").get(0).getParentSpanId());
        assertEquals(List.of(server.getTraceId(), server.getTraceId()), tracesOfHandlers);
    }

    /** Fails at the first attempt. */
    private WebhookReceiver receiver() {
        RetryPolicy quick = RetryPolicy.defaults().withFirstDelay(Duration.ofMillis(1));
        return WebhookReceiver.builder()
                .secret(SECRET)
                .inbox(JdbcInbox.embedded(folder.resolve("inbox.db"))
                        .retries(quick)
                        .pollInterval(Duration.ofMillis(20))
                        .build())
                .observer(MicrometerObserver.of(tracing.observations(), new SimpleMeterRegistry()))
                .on("messages", MessageEvent.class, event -> {
                    tracesOfHandlers.add(tracing.currentTrace());
                    if (tracesOfHandlers.size() == 1) {
                        throw new IllegalStateException("on purpose");
                    }
                })
                .build();
    }

    private static void send(Handler handler) throws Exception {
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.routes.post("/", handler);
                })
                .start(0);
        try {
            SignedRequest request = SignedRequest.of(Samples.body("message.created"), SECRET);
            HttpRequest traced = HttpRequest.newBuilder(
                            request.to(URI.create("http://localhost:" + app.port() + "/")), (name, value) -> true)
                    .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                    .build();
            assertEquals(
                    200,
                    HttpClient.newHttpClient()
                            .send(traced, HttpResponse.BodyHandlers.discarding())
                            .statusCode());
        } finally {
            app.stop();
        }
    }
}
