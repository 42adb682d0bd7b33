package io.parra.webhooks.examples.overload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.parra.webhooks.AdapterContract;

/** How a sender of a body that never ends behaves. */
enum Habit {
    /** Sends a tenth of what it has announced, and no more. */
    STALLS("Content-Length: 1000", "x".repeat(100), "", Long.MAX_VALUE),

    /** Sends a byte a second. */
    TRICKLES("Content-Length: 1000", "x", "x", 1000),

    /** Sends chunks as fast as they are taken. */
    NEVER_ENDS("Transfer-Encoding: chunked", "", "2000\r\n" + "x".repeat(0x2000) + "\r\n", 0);

    private final String opening;
    private final String more;
    private final long pauseMillis;

    Habit(String framing, String begun, String more, long pauseMillis) {
        this.opening =
                "POST " + AdapterContract.PATH + " HTTP/1.1\r\nHost: localhost\r\n" + framing + "\r\n\r\n" + begun;
        this.more = more;
        this.pauseMillis = pauseMillis;
    }

    byte[] opening() {
        return opening.getBytes(ISO_8859_1);
    }

    /** What is sent again and again. */
    byte[] more() {
        return more.getBytes(ISO_8859_1);
    }

    /** How long it waits before it sends more. */
    long pauseMillis() {
        return pauseMillis;
    }
}
