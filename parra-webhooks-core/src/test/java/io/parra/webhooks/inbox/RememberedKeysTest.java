package io.parra.webhooks.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
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
            keys.putHandled(key("key " + i));
        }

        assertEquals(3, keys.size());
        assertTrue(keys.isHandled(key("key 97")));
        assertFalse(keys.isHandled(key("key 96")));
    }

    @Test
    void takeNoRoomOnceTheirTimeIsOver() {
        keys.putHandled(key("one"));
        keys.putHandled(key("two"));

        clock.move(Duration.ofMinutes(1));
        keys.putHandled(key("three"));

        assertEquals(1, keys.size());
    }

    @Test
    void tellWhoSucceededOfAFailedOneOnly() {
        keys.putFailed(key("one"), Set.of("a"));
        keys.putHandled(key("two"));

        assertFalse(keys.isHandled(key("one")));
        assertEquals(Set.of("a"), keys.succeeded(key("one")));
        assertEquals(Set.of(), keys.succeeded(key("two")));
        assertEquals(Set.of(), keys.succeeded(key("never seen")));
    }

    @Test
    void tellApartKeysOfWhichOneBitDiffers() {
        Key key = key("one");
        keys.putHandled(key);

        assertFalse(keys.isHandled(new Key(key.first() ^ 1, key.second(), key.third(), key.fourth())));
        assertFalse(keys.isHandled(new Key(key.first() ^ Long.MIN_VALUE, key.second(), key.third(), key.fourth())));
        assertFalse(keys.isHandled(new Key(key.first(), key.second() ^ 1, key.third(), key.fourth())));
        assertFalse(keys.isHandled(new Key(key.first(), key.second(), key.third() ^ 1, key.fourth())));
        assertFalse(keys.isHandled(new Key(key.first(), key.second(), key.third(), key.fourth() ^ 1)));
        assertTrue(keys.isHandled(key));
    }

    @Test
    void forgetWhoSucceededOfAFailedOneWithItsKey() {
        keys.putFailed(key("one"), Set.of("a"));
        for (int i = 0; i < 3; i++) {
            keys.putHandled(key("key " + i));
        }

        assertEquals(Set.of(), keys.succeeded(key("one")));
        assertTrue(keys.isHandled(key("key 2")));
    }

    @Test
    void countTheTimeFromTheLastThingThatWasPut() {
        keys.putFailed(key("one"), Set.of("a"));
        clock.move(Duration.ofSeconds(59));
        keys.putHandled(key("one"));
        clock.move(Duration.ofSeconds(59));
        keys.putHandled(key("two"));

        assertTrue(keys.isHandled(key("one")));
        assertEquals(2, keys.size());
    }

    @Test
    void keepWhatWasPutLastWhenTheRoomOfWhatWasPutFirstIsNeeded() {
        keys.putFailed(key("one"), Set.of("a"));
        keys.putFailed(key("one"), Set.of("a", "b"));
        keys.putHandled(key("two"));
        keys.putHandled(key("three"));

        assertEquals(Set.of("a", "b"), keys.succeeded(key("one")));
    }

    @Test
    void forgetNothingForAFailedOneThatComesAgain() {
        keys.putHandled(key("two"));
        keys.putFailed(key("one"), Set.of("a"));
        keys.putHandled(key("three"));
        keys.putFailed(key("one"), Set.of("a", "b"));

        assertTrue(keys.isHandled(key("two")));
        assertEquals(3, keys.size());
    }

    private static Key key(String body) {
        return Key.of(body.getBytes(UTF_8));
    }
}
