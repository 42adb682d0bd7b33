package io.parra.webhooks;

/** Why a request goes no further. The message is for our own log, and says nothing of what arrived. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    Refusal(RefusalReason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    RefusalReason reason() {
        return reason;
    }

    Outcome outcome() {
        return reason.outcome();
    }
}
