package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit, where no length is known. */
final class BodyReaderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 8191, 8192, 8193, 16384, 20_000})
    void readsABodyOfTheLimitWhole(int limit) throws Exception {
        byte[] body = bytes(limit);
        try (BodyReader reader = new BodyReader(limit, Duration.ofSeconds(10))) {
            assertArrayEquals(body, reader.read(new Chunked(new ByteArrayInputStream(body))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 8191, 8192, 8193, 16384, 20_000})
    void readsOneByteMoreThanTheLimitAtMost(int limit) {
        ByteArrayInputStream body = new ByteArrayInputStream(bytes(2 * limit + 1));
        try (BodyReader reader = new BodyReader(limit, Duration.ofSeconds(10))) {
            Refusal refusal = assertThrows(Refusal.class, () -> reader.read(new Chunked(body)));

            assertEquals(Outcome.TOO_LARGE, refusal.outcome());
            assertTrue(body.available() >= limit, () -> body.available() + " bytes are left");
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private record Chunked(InputStream body) implements WebhookRequest {

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public @Nullable String contentEncoding() {
            return null;
        }

        @Override
        public List<String> signatures() {
            return List.of();
        }
    }
}
