package io.parra.webhooks.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What became of the latest deliveries, by key, for a time and up to a number, the oldest out first. Not thread-safe.
 *
 * <p>Not a cache that weighs how often a key is asked for: nearly every key is asked for once, and the newest count.
 */
final class RememberedKeys {

    private final long windowMillis;
    private final int maxKeys;
    private final Clock clock;
    private final KeyTable table = new KeyTable();
    /** The names of the handlers that succeeded, by the slot of a delivery that is not handled. */
    private final Map<Integer, Set<String>> unhandled = new HashMap<>();

    RememberedKeys(Duration window, int maxKeys, Clock clock) {
        this.windowMillis = Math.max(1, TimeUnit.MILLISECONDS.convert(window));
        this.maxKeys = maxKeys;
        this.clock = clock;
    }

    boolean isHandled(Key key) {
        int slot = find(key);
        return slot != KeyTable.NONE && !unhandled.containsKey(slot);
    }

    /** The names of the handlers that have succeeded so far with a delivery that is not handled. */
    Set<String> succeeded(Key key) {
        return unhandled.isEmpty() ? Set.of() : unhandled.getOrDefault(find(key), Set.of());
    }

    void putHandled(Key key) {
        put(key);
    }

    void putFailed(Key key, Set<String> succeeded) {
        unhandled.put(put(key), succeeded);
    }

    int size() {
        return table.size();
    }

    /** The slot that the key, now the newest, is in. */
    private int put(Key key) {
        long now = clock.millis();
        int before = table.find(key);
        if (before != KeyTable.NONE) {
            forget(before);
        }
        while (table.size() == maxKeys || (table.size() > 0 && isOver(table.oldest(), now))) {
            forget(table.oldest());
        }
        return table.add(key, now);
    }

    private void forget(int slot) {
        table.remove(slot);
        if (!unhandled.isEmpty()) {
            unhandled.remove(slot);
        }
    }

    private int find(Key key) {
        int slot = table.find(key);
        return slot == KeyTable.NONE || isOver(slot, clock.millis()) ? KeyTable.NONE : slot;
    }

    private boolean isOver(int slot, long now) {
        return now - table.time(slot) >= windowMillis;
    }
}
