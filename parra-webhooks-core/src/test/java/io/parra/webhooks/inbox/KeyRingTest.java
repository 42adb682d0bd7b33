package io.parra.webhooks.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    @Test
    void findsNothingWhereNothingIs() {
        assertEquals(KeyRing.NONE, new KeyRing(10).find(key(1)));
        assertEquals(KeyRing.NONE, new KeyRing(10).find(new Key(0, 0, 0, 0)));
    }

    @Test
    void isFullAtItsNumber() {
        KeyRing ring = new KeyRing(2);
        ring.add(key(1), 0);
        assertFalse(ring.isFull());
        ring.add(key(2), 0);

        assertTrue(ring.isFull());
    }

    @Test
    void keepsTheRoomOfWhatWasDroppedUntilItIsTheOldest() {
        KeyRing ring = new KeyRing(10);
        ring.add(key(1), 0);
        ring.add(key(2), 0);

        assertTrue(ring.drop(ring.find(key(2))));

        assertEquals(KeyRing.NONE, ring.find(key(2)));
        assertEquals(1, ring.size());
        assertEquals(key(1), ring.removeOldest());
        assertFalse(ring.isEmpty());
        assertNull(ring.removeOldest());
        assertTrue(ring.isEmpty());
    }

    @Test
    void isNotFilledByWhatWasDropped() {
        KeyRing ring = new KeyRing(1_000);
        for (int i = 0; i < 100_000; i++) {
            ring.add(key(i), i);
            if (i >= 500) {
                ring.drop(ring.find(key(i - 500)));
            }
        }

        assertEquals(500, ring.size());
        assertEquals(1_024, ring.capacity());
        assertEquals(99_999, ring.time(ring.find(key(99_999))));
        assertEquals(99_500, ring.time(ring.find(key(99_500))));
    }

    /** Beside a map that does the same: with hashes of all bits, and with hashes of which the chains are made that collide. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 3, 0})
    void doesAsAMapInTheOrderOfInsertion(long chained) {
        compareWithAMap(new KeyRing(2_500), chained);
    }

    /** With so many slots that nothing else makes it number its entries anew. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 3, 0})
    void goesOnWhereItsNumbersAreUsedUp(long chained) {
        KeyRing ring = new KeyRing(2_500, 8_192, Integer.MAX_VALUE - 10_000);

        compareWithAMap(ring, chained);

        assertEquals(8_192, ring.capacity());
    }

    @Test
    void growsWithAllThatIsLeftOnceTheOldestAreRemoved() {
        KeyRing ring = new KeyRing(5_000);
        for (int i = 0; i < 1_000; i++) {
            ring.add(key(i), i);
        }
        for (int i = 0; i < 700; i++) {
            ring.removeOldest();
        }
        for (int i = 1_000; i < 3_000; i++) {
            ring.add(key(i), i);
        }

        assertEquals(KeyRing.NONE, ring.find(key(699)));
        for (int i = 700; i < 3_000; i++) {
            assertEquals(i, ring.time(ring.find(key(i))));
        }
        assertEquals(key(700), ring.removeOldest());
    }

    private static void compareWithAMap(KeyRing ring, long chained) {
        Random random = new Random(chained);
        Map<Key, Long> expected = new LinkedHashMap<>();
        List<Key> all = new ArrayList<>();
        for (long time = 0; time < 20_000; time++) {
            Key key = new Key(random.nextLong() & chained, random.nextLong(), random.nextLong(), random.nextLong());
            all.add(key);
            while (ring.isFull()) {
                removeOldest(ring, expected);
            }
            ring.add(key, time);
            expected.put(key, time);
            Key some = all.get(random.nextInt(all.size()));
            if (expected.remove(some) != null) {
                assertTrue(ring.drop(ring.find(some)));
            }
            Key other = all.get(random.nextInt(all.size()));
            Long since = expected.get(other);
            assertEquals(since, ring.find(other) == KeyRing.NONE ? null : (Long) ring.time(ring.find(other)));
        }
        assertEquals(expected.size(), ring.size());
        while (!ring.isEmpty()) {
            removeOldest(ring, expected);
        }
        assertEquals(Map.of(), expected);
    }

    private static void removeOldest(KeyRing ring, Map<Key, Long> expected) {
        long time = ring.oldestTime();
        Key oldest = ring.removeOldest();
        if (oldest != null) {
            assertEquals(expected.keySet().iterator().next(), oldest);
            assertEquals(time, expected.remove(oldest));
        }
    }

    private static Key key(long number) {
        return new Key(number, 2, 3, 4);
    }
}
