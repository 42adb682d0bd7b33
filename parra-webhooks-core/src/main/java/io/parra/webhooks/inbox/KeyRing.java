package io.parra.webhooks.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Keys and the times at which they came, in that order, and found by their hash. Not thread-safe.
 *
 * <p>All in an array of numbers, which grows as it fills: a map of so many objects that live for so long keeps the garbage
 * collector busy at each delivery. What belongs to a key stands together, so that few places of memory are touched: waiting for them
 * is most of what is done here.
 */
final class KeyRing {

    /** No place: to use it for one fails. */
    static final int NONE = Integer.MIN_VALUE;

    /** The most keys: there are up to twice as many slots, in one array. */
    static final int MOST = 1 << 27;

    private static final int FIRST_CAPACITY = 1024;

    /** Of a slot: four numbers of the key, the time, and the number of the entry before it in its chain. */
    private static final int WIDTH = 6;

    private static final int TIME = 4;
    private static final int LINK = 5;

    /** For each slot. With a full ring of 100,000 a new key then finds another in its chain in one of three cases. */
    private static final int CHAINS = 2;

    /** Set in the link of an entry that was dropped, beside the number. */
    private static final long DROPPED = 1L << 32;

    /** Entries are numbered as they come. The 0 of a chain that nothing was added to is before them all. */
    private static final int FIRST_NUMBER = 1;

    private final int maxKeys;
    private long[] slots;
    /** The number of the newest entry of each chain. */
    private int[] chains;
    /** The number of the oldest entry: a chain ends where one is before it, as that entry was removed. */
    private int oldest;
    /** How many entries there are, dropped ones included. */
    private int taken;

    private int size;

    KeyRing(int maxKeys) {
        this(maxKeys, FIRST_CAPACITY, FIRST_NUMBER);
    }

    /** With this capacity at first, a power of two, and this number, 1 at least, for the first entry. */
    KeyRing(int maxKeys, int capacity, int firstNumber) {
        this.maxKeys = maxKeys;
        slots = new long[capacity * WIDTH];
        chains = new int[CHAINS * capacity];
        oldest = firstNumber;
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

    /** How many there is room for, dropped ones included; a power of two. */
    int capacity() {
        return chains.length / CHAINS;
    }

    /** Where a key is, until the next is added; {@link #NONE} if it is not there. */
    int find(Key key) {
        int number = chains[chain(key.first())];
        while (number >= oldest) {
            int at = slot(number);
            if (isAt(at, key)) {
                return at;
            }
            number = (int) slots[at + LINK];
        }
        return NONE;
    }

    long time(int at) {
        return slots[at + TIME];
    }

    /** Of a ring that is not empty. */
    long oldestTime() {
        return time(slot(oldest));
    }

    /** Adds one that is not there, where the ring is not full. */
    void add(Key key, long time) {
        if (taken == capacity() || oldest + taken == Integer.MAX_VALUE) {
            makeRoom();
        }
        int number = oldest + taken;
        int at = slot(number);
        int chain = chain(key.first());
        slots[at] = key.first();
        slots[at + 1] = key.second();
        slots[at + 2] = key.third();
        slots[at + 3] = key.fourth();
        slots[at + TIME] = time;
        slots[at + LINK] = chains[chain];
        chains[chain] = number;
        taken++;
        size++;
    }

    /** Removes the oldest of a ring that is not empty; null if it was dropped before. */
    @Nullable
    Key removeOldest() {
        int at = slot(oldest);
        oldest++;
        taken--;
        return drop(at) ? key(at) : null;
    }

    /** Makes one unfindable; it stays in its chain, and in its room, until it is the oldest. False if it was so already. */
    boolean drop(int at) {
        if (isDropped(at)) {
            return false;
        }
        slots[at + LINK] |= DROPPED;
        size--;
        return true;
    }

    /** In twice as many slots if more than half of them are of keys that can be found; with numbers from the first on. */
    private void makeRoom() {
        boolean grows = taken == capacity() && size > capacity() / 2;
        KeyRing fresh = new KeyRing(maxKeys, grows ? 2 * capacity() : capacity(), FIRST_NUMBER);
        for (int i = 0; i < taken; i++) {
            int at = slot(oldest + i);
            if (!isDropped(at)) {
                fresh.add(key(at), time(at));
            }
        }
        slots = fresh.slots;
        chains = fresh.chains;
        oldest = fresh.oldest;
        taken = fresh.taken;
        size = fresh.size;
    }

    private int slot(int number) {
        return (number & (capacity() - 1)) * WIDTH;
    }

    private boolean isDropped(int at) {
        return (slots[at + LINK] & DROPPED) != 0;
    }

    private Key key(int at) {
        return new Key(slots[at], slots[at + 1], slots[at + 2], slots[at + 3]);
    }

    private boolean isAt(int at, Key key) {
        return slots[at] == key.first()
                && slots[at + 1] == key.second()
                && slots[at + 2] == key.third()
                && slots[at + 3] == key.fourth()
                && !isDropped(at);
    }

    /** Every bit of a SHA-256 is as good as any other. */
    private int chain(long first) {
        return (int) first & (chains.length - 1);
    }
}
