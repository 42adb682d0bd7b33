package io.parra.webhooks.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    private static final int STEPS = 20_000;

    private final Random random = new Random(20260101);
    private final KeyTable table = new KeyTable();
    private final Map<Key, Long> expected = new LinkedHashMap<>();

    @Test
    void holdsWhatWasAddedAndNotRemovedInTheOrderOfAdding() {
        for (long time = 0; time < STEPS; time++) {
            Key key = anyOfAFewThousand();
            if (table.find(key) != KeyTable.NONE) {
                table.remove(table.find(key));
                expected.remove(key);
            } else {
                table.add(key, time);
                expected.put(key, time);
            }
            assertEquals(expected.size(), table.size());
        }

        expected.forEach((key, time) -> assertEquals(time, table.time(table.find(key))));
        assertEquals(new ArrayList<>(expected.values()), timesOldestFirst());
        assertEquals(KeyTable.NONE, table.oldest());
        expected.keySet().forEach(key -> assertEquals(KeyTable.NONE, table.find(key)));
    }

    /** Many share the part that tells their bucket. */
    private Key anyOfAFewThousand() {
        return new Key(random.nextInt(300), 0, 0, random.nextInt(10));
    }

    private List<Long> timesOldestFirst() {
        List<Long> times = new ArrayList<>();
        while (table.size() > 0) {
            times.add(table.time(table.oldest()));
            table.remove(table.oldest());
        }
        return times;
    }
}
