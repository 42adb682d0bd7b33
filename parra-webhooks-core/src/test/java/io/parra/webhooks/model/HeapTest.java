package io.parra.webhooks.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a reader keeps of bodies that nobody holds any longer. */
class HeapTest {

    private static final int MEGABYTE = 1_000_000;

    private final EventReader reader = new EventReader();

    @Test
    void keepsLittleOfAHundredMegabytesOfKeysThatNeverComeAgain() {
        long before = used();

        IntStream.range(0, 500).forEach(i -> read(i + "k".repeat(200_000)));

        long kept = (used() - before) / MEGABYTE;
        assertTrue(kept < 50, () -> kept + " MB are kept");
    }

    private void read(String key) {
        reader.read(("{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"" + key + "\":1}}")
                .getBytes(UTF_8));
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
