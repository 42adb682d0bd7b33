package io.parra.webhooks.inbox;

import java.util.Arrays;

/**
 * Keys in the order in which they were added, with a time each. Grows to what is needed. Not thread-safe.
 *
 * <p>Holds plain numbers in a few arrays: a hundred thousand keys would be as many objects and more for the garbage collector
 * to follow, and to find each in a place of its own. Each key has a slot, a number by which the arrays are indexed; the slot of
 * one that is removed is the next to be used.
 */
final class KeyTable {

    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 64;

    private long[] keys = {};
    private long[] times = {};
    /** The slots before and after one, in the order of adding; the free ones are a list by way of {@code newer}. */
    private int[] older = {};

    private int[] newer = {};
    /** The first slot of each bucket, and the next of the same bucket. */
    private int[] buckets = {};

    private int[] nextInBucket = {};

    private int oldest = NONE;
    private int newest = NONE;
    private int free = NONE;
    private int size;

    int size() {
        return size;
    }

    /** The slot of the oldest key, or {@link #NONE}. */
    int oldest() {
        return oldest;
    }

    long time(int slot) {
        return times[slot];
    }

    /** The slot of a key, or {@link #NONE}. */
    int find(Key key) {
        int slot = size == 0 ? NONE : buckets[bucket(key.first())];
        while (slot != NONE && !isAt(key, slot)) {
            slot = nextInBucket[slot];
        }
        return slot;
    }

    /** Adds a key that is not there, as the newest, and returns its slot. */
    int add(Key key, long time) {
        if (free == NONE) {
            grow();
        }
        int slot = free;
        free = newer[slot];
        keys[slot * Key.LONGS] = key.first();
        keys[slot * Key.LONGS + 1] = key.second();
        keys[slot * Key.LONGS + 2] = key.third();
        keys[slot * Key.LONGS + 3] = key.fourth();
        times[slot] = time;
        older[slot] = newest;
        newer[slot] = NONE;
        if (newest == NONE) {
            oldest = slot;
        } else {
            newer[newest] = slot;
        }
        newest = slot;
        putIntoBucket(slot);
        size++;
        return slot;
    }

    void remove(int slot) {
        takeOutOfBucket(slot);
        if (slot == oldest) {
            oldest = newer[slot];
        } else {
            newer[older[slot]] = newer[slot];
        }
        if (slot == newest) {
            newest = older[slot];
        } else {
            older[newer[slot]] = older[slot];
        }
        newer[slot] = free;
        free = slot;
        size--;
    }

    private boolean isAt(Key key, int slot) {
        int at = slot * Key.LONGS;
        return keys[at] == key.first()
                && keys[at + 1] == key.second()
                && keys[at + 2] == key.third()
                && keys[at + 3] == key.fourth();
    }

    private int bucket(long first) {
        return (int) first & buckets.length - 1;
    }

    private void putIntoBucket(int slot) {
        int bucket = bucket(keys[slot * Key.LONGS]);
        nextInBucket[slot] = buckets[bucket];
        buckets[bucket] = slot;
    }

    private void takeOutOfBucket(int slot) {
        int bucket = bucket(keys[slot * Key.LONGS]);
        if (buckets[bucket] == slot) {
            buckets[bucket] = nextInBucket[slot];
            return;
        }
        int before = buckets[bucket];
        while (nextInBucket[before] != slot) {
            before = nextInBucket[before];
        }
        nextInBucket[before] = nextInBucket[slot];
    }

    private void grow() {
        int used = times.length;
        int capacity = Math.max(FIRST_CAPACITY, 2 * used);
        keys = Arrays.copyOf(keys, capacity * Key.LONGS);
        times = Arrays.copyOf(times, capacity);
        older = Arrays.copyOf(older, capacity);
        newer = Arrays.copyOf(newer, capacity);
        nextInBucket = Arrays.copyOf(nextInBucket, capacity);
        buckets = new int[capacity];
        Arrays.fill(buckets, NONE);
        for (int slot = 0; slot < used; slot++) {
            putIntoBucket(slot);
        }
        for (int slot = capacity - 1; slot >= used; slot--) {
            newer[slot] = free;
            free = slot;
        }
    }
}
