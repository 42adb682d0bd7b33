package io.parra.webhooks.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WebhookSignerTest {

    private static final int THREADS = 8;

    private final WebhookSigner signer = WebhookSigner.of("a secret");
    private final SignatureVerifier verifier = SignatureVerifier.of("another", "a secret");

    @Test
    void writesHexInLowerCase() {
        String signature = signer.sign("{}".getBytes(UTF_8));

        assertTrue(signature.matches("[0-9a-f]{64}"), signature);
    }

    @Test
    void leavesTheBodyUnchanged() {
        byte[] body = "{}".getBytes(UTF_8);

        signer.sign(body);

        assertEquals("{}", new String(body, UTF_8));
    }

    @Test
    void refusesABlankSecret() {
        assertThrows(IllegalArgumentException.class, () -> WebhookSigner.of(" "));
        assertThrows(IllegalArgumentException.class, () -> WebhookSigner.of(null));
    }

    @Test
    void signsForManyThreadsAtOnceAsForOne() throws Exception {
        CountDownLatch start = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> mistakes = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                byte[] body = "x".repeat(i * 37).getBytes(UTF_8);
                mistakes.add(threads.submit(mistakesWith(body, signer.sign(body), start)));
            }
            for (Future<Integer> count : mistakes) {
                assertEquals(0, count.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Integer> mistakesWith(byte[] body, String signature, CountDownLatch start) {
        return () -> {
            start.countDown();
            start.await();
            int mistakes = 0;
            for (int i = 0; i < 5_000; i++) {
                if (!signer.sign(body).equals(signature) || !verifier.verify(body, signature)) {
                    mistakes++;
                }
            }
            return mistakes;
        };
    }
}
