package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.parra.webhooks.inbox.RecordingRunner;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowFormatTest {

    private static final StoredRow ROW = new StoredRow(
            new StoredDelivery(
                    "key",
                    "\0\ud800" + "x".repeat(500),
                    "\ud834\udd1e",
                    Instant.parse("2026-01-02T03:04:05.123456789Z"),
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                    new byte[] {0, (byte) 0xff, 7}),
            new Progress(3, 2, true, true, Set.of("a", "\ud800"), new Problem("E", null)));

    @Test
    void comesBackAsItWas() throws IOException {
        byte[] bytes = RowFormat.write(ROW);
        StoredRow read = RowFormat.read("key", bytes);

        assertEquals(ROW.progress(), read.progress());
        assertEquals(ROW.delivery().eventId(), read.delivery().eventId());
        assertEquals(ROW.delivery().type(), read.delivery().type());
        assertEquals(ROW.delivery().receivedAt(), read.delivery().receivedAt());
        assertEquals(ROW.delivery().traceparent(), read.delivery().traceparent());
        assertArrayEquals(ROW.delivery().body(), read.delivery().body());
        assertEquals(1, bytes[0]);
    }

    @Test
    void keepsAProblemWhateverItsMessageIs() {
        Throwable nasty = new Throwable() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException();
            }
        };

        assertNull(Problem.of(nasty).message());
        assertEquals(
                "x".repeat(1_000), Problem.of(new Throwable("x".repeat(5_000))).message());
    }

    @Test
    void refusesWhatIsCutOffAnywhere() {
        byte[] bytes = RowFormat.write(ROW);
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);

            assertThrows(IOException.class, () -> RowFormat.read("key", part));
        }
        assertThrows(IOException.class, () -> RowFormat.read("key", null));
    }

    @Test
    void refusesAnyDamageOrReadsSomething() {
        byte[] bytes = RowFormat.write(ROW);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= (byte) 0x80;
            try {
                assertEquals("key", RowFormat.read("key", damaged).delivery().key());
            } catch (IOException e) {
                assertEquals(IOException.class.getPackage(), e.getClass().getPackage());
            }
        }
    }

    @Test
    void aRowOfALaterVersionIsLeftForANodeThatKnowsIt() throws Exception {
        RecordingRunner runner = new RecordingRunner();
        try (Node node = new Node(settings -> settings.heartbeat(Duration.ofMillis(500)))) {
            node.put("one");
            node.setFormatVersion(2);
            node.start(runner);
            await().until(() -> node.count("consecutive_failures = 1") == 1);
            node.killWhoeverHandles();
            await().until(() -> node.count("not picked and consecutive_failures = 2") == 1);

            node.setFormatVersion(1);
            node.makeDue();
            await().until(() -> runner.bodies().contains("one"));
        }
    }
}
