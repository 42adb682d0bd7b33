package io.parra.webhooks.inbox;

import java.util.HexFormat;

/** A {@link Delivery#key} as a number of 256 bits: a quarter of the room that its digits take. */
record Key(long first, long second, long third, long fourth) {

    /** How many {@code long}s it has. */
    static final int LONGS = 4;

    private static final int DIGITS = 16;

    /** The key of 64 hexadecimal digits. */
    static Key of(String digits) {
        return new Key(part(digits, 0), part(digits, 1), part(digits, 2), part(digits, 3));
    }

    private static long part(String digits, int number) {
        return HexFormat.fromHexDigitsToLong(digits, number * DIGITS, (number + 1) * DIGITS);
    }

    /** Every bit of a SHA-256 is as good as any other. */
    @Override
    public int hashCode() {
        return (int) first;
    }
}
