package io.parra.webhooks.verification;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of hexadecimal digits of either case, each looked at once. {@link HexFormat} throws where one is none, and to ask it
 * beforehand can be seen in how long a whole verification takes.
 */
final class HexDigits {

    private static final byte NONE = -1;
    private static final byte[] VALUES = values();

    private HexDigits() {}

    /** The bytes that the digits stand for, an even number of them; null if a character is none. */
    static byte @Nullable [] bytes(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        int all = 0;
        for (int i = 0; i < bytes.length; i++) {
            // Negative if either is none.
            int value = value(digits.charAt(2 * i)) << 4 | value(digits.charAt(2 * i + 1));
            bytes[i] = (byte) value;
            all |= value;
        }
        return all < 0 ? null : bytes;
    }

    private static int value(char digit) {
        return digit < VALUES.length ? VALUES[digit] : NONE;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, NONE);
        for (char digit = 0; digit < values.length; digit++) {
            if (HexFormat.isHexDigit(digit)) {
                values[digit] = (byte) HexFormat.fromHexDigit(digit);
            }
        }
        return values;
    }
}
