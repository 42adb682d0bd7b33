package io.parra.webhooks.javalin;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.javalin.Javalin;
import io.parra.webhooks.AdapterContract;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.contract.Answer;
import io.parra.webhooks.contract.CapturedLog;
import io.parra.webhooks.contract.RawHttp;
import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.contract.Sender;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A slow body holds a thread of the server: how many there are decides how many such bodies hold up the others. */
final class JavalinThreadsTest {

    private static final int MORE_THAN_JETTY_HAS_THREADS = 300;

    private static final int AS_MANY_AS_IT_HAS_BY_ITSELF = 0;

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void withTheThreadsThatJettyHasByItselfOthersWaitUntilSlowBodiesAreGivenUp() throws Exception {
        assertEquals(List.of(true), givenUpBefore(Duration.ofSeconds(6), AS_MANY_AS_IT_HAS_BY_ITSELF));
    }

    @Test
    void withMoreThreadsNobodyWaits() throws Exception {
        assertEquals(List.of(false), givenUpBefore(Duration.ofMinutes(1), 2 * MORE_THAN_JETTY_HAS_THREADS));
    }

    /** {@return for each event that is handled: whether a slow body had been given up before} */
    private List<Boolean> givenUpBefore(Duration deadline, int threads) throws Exception {
        List<Boolean> given = new CopyOnWriteArrayList<>();
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(RawRequest.SECRET)
                .bodyTimeout(deadline)
                .on(ParraEvent.class, event -> given.add(log.text().contains("TIMED_OUT")))
                .build();
        Javalin app = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    if (threads != AS_MANY_AS_IT_HAS_BY_ITSELF) {
                        config.jetty.threadPool = new QueuedThreadPool(threads);
                    }
                    config.routes.post(AdapterContract.PATH, new ParraWebhookHandler(receiver));
                })
                .start(0);
        Sender parra = new Sender(app.port());
        List<RawHttp> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_JETTY_HAS_THREADS; i++) {
                slow.add(parra.connect().send(RawRequest.post().header("Content-Length", "1000")));
            }
            if (threads == AS_MANY_AS_IT_HAS_BY_ITSELF) {
                await().until(app.jettyServer().threadPool()::isLowOnThreads);
            }
            Answer.OK.isIn(parra.send(Samples.body("contact.created")));
        } finally {
            for (RawHttp connection : slow) {
                connection.close();
            }
            app.stop();
            receiver.close();
        }
        return given;
    }
}
