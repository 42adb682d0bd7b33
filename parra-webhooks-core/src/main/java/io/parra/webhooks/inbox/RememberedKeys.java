package io.parra.webhooks.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
    private final int maxKeys;
    private final Clock clock;
    private final Map<Key, Memory> oldestFirst = new LinkedHashMap<>();

    RememberedKeys(Duration window, int maxKeys, Clock clock) {
        this.windowMillis = Math.max(1, TimeUnit.MILLISECONDS.convert(window));
        this.maxKeys = maxKeys;
        this.clock = clock;
    }

    boolean isHandled(Key key) {
        Memory memory = find(key);
        return memory != null && memory.succeeded == null;
    }

    /** The names of the handlers that have succeeded so far with a delivery that is not handled. */
    Set<String> succeeded(Key key) {
        Memory memory = find(key);
        return memory == null || memory.succeeded == null ? Set.of() : memory.succeeded;
    }

    void putHandled(Key key) {
        put(key, null);
    }

    void putFailed(Key key, Set<String> succeeded) {
        put(key, succeeded);
    }

    int size() {
        return oldestFirst.size();
    }

    private void put(Key key, @Nullable Set<String> succeeded) {
        long now = clock.millis();
        oldestFirst.remove(key);
        oldestFirst.put(key, new Memory(now, succeeded));
        Iterator<Memory> oldest = oldestFirst.values().iterator();
        while (oldest.hasNext() && (isOver(oldest.next(), now) || oldestFirst.size() > maxKeys)) {
            oldest.remove();
        }
    }

    private @Nullable Memory find(Key key) {
        Memory memory = oldestFirst.get(key);
        return memory == null || isOver(memory, clock.millis()) ? null : memory;
    }

    private boolean isOver(Memory memory, long now) {
        return now - memory.since >= windowMillis;
    }

    /** Since when it is remembered, and which named handlers succeeded; null if all did. */
    private record Memory(long since, @Nullable Set<String> succeeded) {}
}
