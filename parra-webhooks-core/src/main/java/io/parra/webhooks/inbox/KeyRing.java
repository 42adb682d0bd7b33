package io.parra.webhooks.inbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys and the times at which they came, in that order, and found by their hash. Not thread-safe.
 *
 * <p>All in arrays of numbers, which grow as they fill: a map of so many objects that live for so long keeps the garbage
 * collector busy at each delivery.
 */
final class KeyRing {

    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 1024;

    /** The most keys: arrays have no more than twice as many slots. */
    static final int MOST = 1 << 29;

    private final int maxKeys;
    private long[] first;
    private long[] second;
    private long[] third;
    private long[] fourth;
    private long[] times;
    private int[] chains;
    private int[] next;
    private int oldest;
    private int taken;
    private int size;

    KeyRing(int maxKeys) {
        this(maxKeys, FIRST_CAPACITY);
    }

    private KeyRing(int maxKeys, int capacity) {
        this.maxKeys = maxKeys;
        first = new long[capacity];
        second = new long[capacity];
        third = new long[capacity];
        fourth = new long[capacity];
        times = new long[capacity];
        next = new int[capacity];
        chains = new int[capacity];
        Arrays.fill(chains, NONE);
    }

    int size() {
        return size;
    }

    /** Whether not even one that was {@linkplain #drop dropped} takes room. */
    boolean isEmpty() {
        return taken == 0;
    }

    boolean isFull() {
        return size == maxKeys;
    }

    /** Where a key is, until the next is added; {@link #NONE} if it is not there. */
    int find(Key key) {
        int at = chains[chain(key.first())];
        while (at != NONE && !isAt(at, key)) {
            at = next[at];
        }
        return at;
    }

    long time(int at) {
        return times[at];
    }

    /** Of a ring that is not empty. */
    long oldestTime() {
        return times[oldest];
    }

    /** Adds one that is not there, where the ring is not full. */
    void add(Key key, long time) {
        if (taken == first.length) {
            makeRoom();
        }
        int at = (oldest + taken) & (first.length - 1);
        first[at] = key.first();
        second[at] = key.second();
        third[at] = key.third();
        fourth[at] = key.fourth();
        times[at] = time;
        int chain = chain(key.first());
        next[at] = chains[chain];
        chains[chain] = at;
        taken++;
        size++;
    }

    /** Removes the oldest of a ring that is not empty; null if it was dropped before. */
    @Nullable
    Key removeOldest() {
        int at = oldest;
        oldest = (oldest + 1) & (first.length - 1);
        taken--;
        return drop(at) ? key(at) : null;
    }

    /** Makes one unfindable; its room is free once it is the oldest. False if it was so already. */
    boolean drop(int at) {
        int chain = chain(first[at]);
        if (chains[chain] == at) {
            chains[chain] = next[at];
            size--;
            return true;
        }
        int before = chains[chain];
        while (before != NONE && next[before] != at) {
            before = next[before];
        }
        if (before == NONE) {
            return false;
        }
        next[before] = next[at];
        size--;
        return true;
    }

    /** In twice as many slots, or in as many if half of them or more are of such as were dropped. */
    private void makeRoom() {
        KeyRing larger = new KeyRing(maxKeys, size > first.length / 2 ? 2 * first.length : first.length);
        for (int i = 0; i < taken; i++) {
            int at = (oldest + i) & (first.length - 1);
            Key key = key(at);
            if (find(key) == at) {
                larger.add(key, times[at]);
            }
        }
        first = larger.first;
        second = larger.second;
        third = larger.third;
        fourth = larger.fourth;
        times = larger.times;
        next = larger.next;
        chains = larger.chains;
        oldest = 0;
        taken = larger.taken;
        size = larger.size;
    }

    private Key key(int at) {
        return new Key(first[at], second[at], third[at], fourth[at]);
    }

    private boolean isAt(int at, Key key) {
        return first[at] == key.first()
                && second[at] == key.second()
                && third[at] == key.third()
                && fourth[at] == key.fourth();
    }

    /** Every bit of a SHA-256 is as good as any other. */
    private int chain(long first) {
        return (int) first & (chains.length - 1);
    }
}
