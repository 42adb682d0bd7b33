package io.parra.webhooks.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberedKeysTest {

    private final MutableClock clock = new MutableClock();
    private final RememberedKeys keys = new RememberedKeys(Duration.ofMinutes(1), 3, clock);

    @Test
    void takeNoMoreRoomThanTheirNumber() {
        for (int i = 0; i < 100; i++) {
            keys.putHandled("key " + i);
        }

        assertEquals(3, keys.size());
        assertTrue(keys.isHandled("key 97"));
        assertFalse(keys.isHandled("key 96"));
    }

    @Test
    void takeNoRoomOnceTheirTimeIsOver() {
        keys.putHandled("one");
        keys.putHandled("two");

        clock.move(Duration.ofMinutes(1));
        keys.putHandled("three");

        assertEquals(1, keys.size());
    }

    @Test
    void tellWhoSucceededOfAFailedOneOnly() {
        keys.putFailed("one", Set.of("a"));
        keys.putHandled("two");

        assertFalse(keys.isHandled("one"));
        assertEquals(Set.of("a"), keys.succeeded("one"));
        assertEquals(Set.of(), keys.succeeded("two"));
        assertEquals(Set.of(), keys.succeeded("never seen"));
    }
}
