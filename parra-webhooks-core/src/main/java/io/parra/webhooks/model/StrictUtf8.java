package io.parra.webhooks.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether bytes are UTF-8 that a JSON text can be made of (RFC 3629, RFC 8259 section 8.1).
 *
 * <p>Jackson alone accepts overlong forms and encoded surrogates, in which two different bodies can mean one text. It also
 * takes a NUL among the first bytes for UTF-16 or UTF-32; no JSON text in UTF-8 holds one.
 */
final class StrictUtf8 {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private StrictUtf8() {}

    static boolean accepts(byte[] bytes) {
        int at = afterAscii(bytes, 0);
        while (at < bytes.length) {
            int length = sequenceAt(bytes, at);
            if (length == 0) {
                return false;
            }
            at = afterAscii(bytes, at + length);
        }
        return true;
    }

    /** Where the next byte stands that is not positive: NUL, or part of a sequence. The end if there is none. */
    private static int afterAscii(byte[] bytes, int from) {
        int at = from;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, at);
            // Taking one from each byte gives a NUL the highest bit; what it borrows is seen only in the bytes after
            // it.
            long found = (eight | eight - LOWEST_BITS) & HIGHEST_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < bytes.length && bytes[at] > 0) {
            at++;
        }
        return at;
    }

    /** The length of the multi-byte sequence that starts here, or 0 if none does. */
    private static int sequenceAt(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        int second = continuation(bytes, at + 1);
        if (second < 0) {
            return 0;
        }
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 2;
        }
        if (continuation(bytes, at + 2) < 0) {
            return 0;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            boolean overlong = lead == 0xe0 && second < 0x20;
            boolean surrogate = lead == 0xed && second >= 0x20;
            return overlong || surrogate ? 0 : 3;
        }
        if (lead >= 0xf0 && lead <= 0xf4 && continuation(bytes, at + 3) >= 0) {
            boolean overlong = lead == 0xf0 && second < 0x10;
            boolean beyondUnicode = lead == 0xf4 && second >= 0x10;
            return overlong || beyondUnicode ? 0 : 4;
        }
        return 0;
    }

    /** The six bits of a continuation byte, or -1 if there is none here. */
    private static int continuation(byte[] bytes, int at) {
        return at < bytes.length && (bytes[at] & 0xc0) == 0x80 ? bytes[at] & 0x3f : -1;
    }
}
