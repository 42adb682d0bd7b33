package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ClosedReceiverTest {

    private static final String SECRET = "s3cr3t";

    @Test
    void takesNothingMore() {
        WebhookReceiver receiver = WebhookReceiver.builder().secret(SECRET).build();
        SignedRequest signed = SignedRequest.of(Samples.body("contact.created"), SECRET);

        receiver.close();

        assertEquals(
                Outcome.UNAVAILABLE,
                receiver.receive(new Request(
                                signed, new ByteArrayInputStream(signed.body().bytes())))
                        .outcome());
        assertEquals(Outcome.UNAVAILABLE, receiver.receive(signed.body().bytes(), signed.signature()));
    }

    @Test
    void stillWatchesTheDeadlineOfABodyThatItHadBegunToRead() throws Exception {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .secret(SECRET)
                .bodyTimeout(Duration.ofMillis(500))
                .build();
        SignedRequest signed = SignedRequest.of(Samples.body("contact.created"), SECRET);
        StalledBody stalled = new StalledBody();
        CompletableFuture<WebhookResponse> response =
                CompletableFuture.supplyAsync(() -> receiver.receive(new Request(signed, stalled)));
        stalled.begun.await();

        receiver.close();

        assertEquals(Outcome.TIMED_OUT, response.get(20, TimeUnit.SECONDS).outcome());
    }

    private record Request(SignedRequest signed, InputStream body) implements WebhookRequest {

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public String contentEncoding() {
            return "identity";
        }

        @Override
        public List<String> signatures() {
            return List.of(signed.signature());
        }
    }

    private static final class StalledBody extends InputStream {

        private final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return -1;
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }
}
