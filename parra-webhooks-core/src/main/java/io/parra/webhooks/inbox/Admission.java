package io.parra.webhooks.inbox;

/** How an inbox answers a delivery. */
public enum Admission {

    /** It is kept for good; its handlers run later. */
    STORED,

    /** Its handlers have run, all of them with success. */
    HANDLED,

    /** A handler failed, and nothing will run unless the delivery comes again. */
    FAILED,

    /** The same bytes were stored or handled before; nothing ran. */
    DUPLICATE,

    /** Responsibility could not be taken: the delivery must come again. */
    UNAVAILABLE
}
