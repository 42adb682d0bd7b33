package io.parra.webhooks.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What became of the latest deliveries, by key, for a time and up to a number, the oldest out first. Not thread-safe.
 *
 * <p>Not a cache that weighs how often a key is asked for: nearly every key is asked for once, and the newest count.
 */
final class RememberedKeys {

    private final long windowMillis;
    private final Clock clock;
    private final KeyRing keys;
    private final Map<Key, Set<String>> succeededOfFailed = new HashMap<>();

    RememberedKeys(Duration window, int maxKeys, Clock clock) {
        this.windowMillis = Math.max(1, TimeUnit.MILLISECONDS.convert(window));
        this.keys = new KeyRing(maxKeys);
        this.clock = clock;
    }

    boolean isHandled(Key key) {
        return isRemembered(key) && !succeededOfFailed.containsKey(key);
    }

    /** The names of the handlers that have succeeded so far with a delivery that is not handled. */
    Set<String> succeeded(Key key) {
        Set<String> succeeded = succeededOfFailed.get(key);
        return succeeded != null && isRemembered(key) ? succeeded : Set.of();
    }

    void putHandled(Key key) {
        put(key, null);
    }

    void putFailed(Key key, Set<String> succeeded) {
        put(key, succeeded);
    }

    int size() {
        return keys.size();
    }

    private void put(Key key, @Nullable Set<String> succeeded) {
        long now = clock.millis();
        int before = keys.find(key);
        if (before != KeyRing.NONE) {
            keys.drop(before);
        }
        while (!keys.isEmpty() && (keys.isFull() || isOver(keys.oldestTime(), now))) {
            Key forgotten = keys.removeOldest();
            if (forgotten != null) {
                succeededOfFailed.remove(forgotten);
            }
        }
        // Before the key is there: a failed one that is not in this map would be a handled one.
        if (succeeded == null) {
            succeededOfFailed.remove(key);
        } else {
            succeededOfFailed.put(key, succeeded);
        }
        keys.add(key, now);
    }

    private boolean isRemembered(Key key) {
        int at = keys.find(key);
        return at != KeyRing.NONE && !isOver(keys.time(at), clock.millis());
    }

    private boolean isOver(long since, long now) {
        return now - since >= windowMillis;
    }
}
