package io.parra.webhooks.examples;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.parra.webhooks.WebhookRequest;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.inbox.jdbc.RetryPolicy;
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

/** One trace from the request, through the durable inbox, to the handlers, whatever the framework. */
public abstract class TraceContract {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";

    private final Tracing tracing = new Tracing();
    private final List<String> tracesOfHandlers = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    protected abstract TracedApp.Running start(TracedApp app);

    @Test
    void goesOnFromTheRequestsHeaderThroughTheInboxToEachAttempt() throws Exception {
        receiveAndRunTwice(false);

        SpanData request = only("parra.webhooks.receive");
        SpanData commit = only("parra.webhooks.store");
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
        receiveAndRunTwice(true);

        SpanData server = only(TracedApp.SERVER);
        assertEquals(SpanId.getInvalid(), server.getParentSpanId());
        assertEquals(server.getSpanId(), only("parra.webhooks.receive").getParentSpanId());
        assertEquals(List.of(server.getTraceId(), server.getTraceId()), tracesOfHandlers);
        assertTrue(tracing.spans().stream().allMatch(span -> span.getTraceId().equals(server.getTraceId())));
    }

    private void receiveAndRunTwice(boolean instrumented) throws Exception {
        JdbcInbox inbox = JdbcInbox.embedded(folder.resolve("inbox.db"))
                .retries(RetryPolicy.defaults().withFirstDelay(Duration.ofMillis(1)))
                .pollInterval(Duration.ofMillis(20))
                .build();
        TracedApp app = new TracedApp(tracing.observations(), instrumented, inbox, this::failAtFirst);
        try (TracedApp.Running running = start(app)) {
            assertEquals(200, send(running.port()));
            await().until(() -> tracing.named("parra.webhooks.attempt").size() == 2);
        }
    }

    private void failAtFirst(MessageEvent event) {
        tracesOfHandlers.add(tracing.currentTrace());
        if (tracesOfHandlers.size() == 1) {
            throw new IllegalStateException("on purpose");
        }
    }

    private SpanData only(String name) {
        List<SpanData> spans = tracing.named(name);
        assertEquals(1, spans.size(), name);
        return spans.get(0);
    }

    private static int send(int port) throws Exception {
        URI url = URI.create("http://localhost:" + port + TracedApp.PATH);
        SignedRequest signed = SignedRequest.of(Samples.body("message.created"), TracedApp.SECRET);
        HttpRequest traced = HttpRequest.newBuilder(signed.to(url), (name, value) -> true)
                .header(WebhookRequest.TRACE_HEADER, "00-" + TRACE + "-" + CALLER + "-01")
                .build();
        return HttpClient.newHttpClient()
                .send(traced, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
