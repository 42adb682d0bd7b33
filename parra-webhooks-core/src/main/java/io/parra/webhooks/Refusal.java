package io.parra.webhooks;

/** Why a request goes no further. The reason is for our own log, and says nothing of what arrived. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    Refusal(Outcome outcome, String reason) {
        super(reason, null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
