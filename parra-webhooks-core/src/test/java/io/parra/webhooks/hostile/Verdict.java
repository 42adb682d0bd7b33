package io.parra.webhooks.hostile;

/** What RFC 8259 says of a document, and what becomes of it where the RFC leaves that to the reader. */
public enum Verdict {
    /** By its grammar and rules. */
    JSON(true),
    /** Not by its grammar, or not in UTF-8. */
    NOT_JSON(false),
    /** Left open, and taken: a byte order mark (section 8.1), half a surrogate pair as an escape (8.2), any number (6). */
    TAKEN(true),
    /** Left open, and refused: keys that come twice (section 4), depth and length over a limit (9). */
    REFUSED(false);

    private final boolean delivered;

    Verdict(boolean delivered) {
        this.delivered = delivered;
    }

    /** {@return whether the handlers get it; else it is malformed} */
    public boolean isDelivered() {
        return delivered;
    }
}
