package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is read, and what becomes of it. */
class BodyReaderTest {

    private static final int LIMIT = 20_000;

    private final BodyReader reader = reader(LIMIT);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8191, 8192, 8193, 16_383, 16_384, 16_385, LIMIT - 1, LIMIT})
    void readsEveryByteUpToTheLimitWhateverTheLengthClaims(int size) throws Exception {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);
        for (long claimed : new long[] {size, -1, 0, 1, size / 2, LIMIT, Long.MIN_VALUE, -(1L << 32) + 5}) {
            assertArrayEquals(body, reader.read(TestRequest.of(body).withLength(claimed)));
        }
    }

    @Test
    void readsABodyThatComesByteByByte() throws Exception {
        assertEquals(LIMIT, reader.read(TestRequest.of(new CountingStream(LIMIT, 1))).length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 8191, 8192, 8193, LIMIT})
    void readsAtMostOneByteMoreThanTheLimit(int limit) {
        for (int chunk : new int[] {1, 7, 5000, Integer.MAX_VALUE}) {
            CountingStream endless = new CountingStream(Long.MAX_VALUE, chunk);

            assertEquals(Outcome.TOO_LARGE, refusal(reader(limit), TestRequest.of(endless)));
            assertTrue(endless.taken() <= limit + 1L, endless.taken() + " of " + limit);
        }
    }

    @Test
    void readsNothingOfABodyThatClaimsToBeOverTheLimit() {
        for (long claimed : new long[] {LIMIT + 1, 1L << 31, (1L << 32) + 5, Long.MAX_VALUE}) {
            CountingStream stream = new CountingStream(10, 10);

            assertEquals(Outcome.TOO_LARGE, refusal(TestRequest.of(stream).withLength(claimed)));
            assertEquals(0, stream.taken());
        }
    }

    /** The last two are positive once they are cut to 32 bits. */
    @ParameterizedTest
    @ValueSource(longs = {10, 8193, 12_000, LIMIT, 0, -1, Long.MIN_VALUE, -(1L << 32) + 5, -(1L << 32) + 1_000_000})
    void refusesABodyOverTheLimitWhateverItClaimed(long claimed) {
        CountingStream stream = new CountingStream(LIMIT + 13_000, 5000);

        assertEquals(Outcome.TOO_LARGE, refusal(TestRequest.of(stream).withLength(claimed)));
        assertTrue(stream.taken() <= LIMIT + 1L, stream.taken() + " of " + LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "GZIP", "identity, gzip", "gzip, identity", "x"})
    void readsNothingOfABodyThatIsEncoded(String encoding) {
        CountingStream stream = new CountingStream(10, 10);

        assertEquals(Outcome.ENCODED, refusal(TestRequest.of(stream).withEncoding(encoding)));
        assertEquals(0, stream.taken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", " identity ", "", " "})
    void readsABodyThatIsNotEncodedThoughAHeaderSaysSo(String encoding) throws Exception {
        byte[] body = {1, 2, 3};

        assertArrayEquals(body, reader.read(TestRequest.of(body).withEncoding(encoding)));
    }

    @Test
    void refusesABodyThatBreaksOff() {
        assertEquals(Outcome.TIMED_OUT, refusal(TestRequest.of(brokenBy(new IOException("Connection reset")))));
    }

    @Test
    void refusesABodyThatBreaksOffWithAnUncheckedException() {
        assertEquals(Outcome.TIMED_OUT, refusal(TestRequest.of(brokenBy(new IllegalStateException("early EOF")))));
    }

    @Test
    void refusesABodyThatCannotBeHad() {
        WebhookRequest request = new WebhookRequest() {
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

            @Override
            public InputStream body() throws IOException {
                throw new IOException("Stream closed");
            }
        };

        assertEquals(Outcome.TIMED_OUT, refusal(request));
    }

    /** Two bytes, and then the failure. */
    private static InputStream brokenBy(Exception failure) {
        InputStream broken = mock(InputStream.class, call -> {
            throw failure;
        });
        return new SequenceInputStream(new ByteArrayInputStream(new byte[2]), broken);
    }

    private Outcome refusal(WebhookRequest request) {
        return refusal(reader, request);
    }

    private static Outcome refusal(BodyReader reader, WebhookRequest request) {
        return assertThrows(Refusal.class, () -> reader.read(request)).outcome();
    }

    private static BodyReader reader(int limit) {
        return new BodyReader(limit, Duration.ofMinutes(5));
    }
}
