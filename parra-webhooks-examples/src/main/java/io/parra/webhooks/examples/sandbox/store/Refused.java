package io.parra.webhooks.examples.sandbox.store;

/** What was asked for cannot be done; the message is one sentence for whoever asked. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of reason there is. */
    public enum Reason {
        /** What was given is not valid. */
        INVALID,
        /** There is no such thing. */
        NOT_FOUND,
        /** Not in the state that things are in. */
        CONFLICT
    }

    private final Reason reason;

    private Refused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** What was given is not valid. */
    public static Refused invalid(String sentence) {
        return new Refused(Reason.INVALID, sentence);
    }

    /** There is no such thing. */
    public static Refused notFound(String sentence) {
        return new Refused(Reason.NOT_FOUND, sentence);
    }

    /** Not now. */
    public static Refused conflict(String sentence) {
        return new Refused(Reason.CONFLICT, sentence);
    }

    /** What kind of reason there is. */
    public Reason reason() {
        return reason;
    }
}
