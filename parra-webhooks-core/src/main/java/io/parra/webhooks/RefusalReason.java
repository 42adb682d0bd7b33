package io.parra.webhooks;

/** Why a request was refused: for the log and for metrics, never for the answer. Later versions may add reasons. */
public enum RefusalReason {

    /** There is not exactly one signature. */
    NO_SIGNATURE(Outcome.UNAUTHENTICATED),

    /** The signature is not that of the body. */
    WRONG_SIGNATURE(Outcome.UNAUTHENTICATED),

    /** Authentic, but no well-formed JSON object with the texts {@code id} and {@code type}. */
    MALFORMED_EVENT(Outcome.MALFORMED),

    /** The body did not arrive within the deadline. */
    BODY_LATE(Outcome.TIMED_OUT),

    /** The body broke off. */
    BODY_CUT(Outcome.TIMED_OUT),

    /** The body is over the limit. */
    BODY_TOO_LARGE(Outcome.TOO_LARGE),

    /** The body has a {@code Content-Encoding}. */
    BODY_ENCODED(Outcome.ENCODED),

    /** The supplier of secrets fails, or gives none that is usable. */
    NO_SECRET(Outcome.UNAVAILABLE),

    /** The inbox cannot take it now. */
    INBOX_UNAVAILABLE(Outcome.UNAVAILABLE),

    /** The receiver is closed. */
    RECEIVER_CLOSED(Outcome.UNAVAILABLE);

    private final Outcome outcome;

    RefusalReason(Outcome outcome) {
        this.outcome = outcome;
    }

    /** {@return what the request comes to} */
    public Outcome outcome() {
        return outcome;
    }
}
