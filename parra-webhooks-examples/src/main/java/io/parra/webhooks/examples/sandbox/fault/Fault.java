package io.parra.webhooks.examples.sandbox.fault;

/**
 * What can be made to go wrong. Any of them may be combined; each holds for every attempt that is made while it is switched
 * on, but those that change when or how often an event is sent hold for the events fired meanwhile.
 */
public enum Fault {
    /** Two deliveries of each event. */
    DUPLICATES("Each event is sent twice at the same time, with the same bytes: it should run once."),

    /** Every second delivery waits. */
    OUT_OF_ORDER("Every second event is held back for a few seconds, so that what was fired later overtakes it."),

    /** Each delivery waits. */
    LATE("Each event is sent half a minute after it was fired."),

    /** Signed with another key. */
    WRONG_SIGNATURE("The signature is well-formed, but made with another key: it should be answered 401."),

    /** The connection breaks. */
    TRUNCATED_BODY("The connection breaks in the middle of the body, short of its Content-Length: nothing should run."),

    /** Too much. */
    HUGE_BODY(
            "An authentic body of 2 MiB, by a field \"padding\": it should be answered 413 or cut off, or cost little."),

    /** A trickle. */
    SLOW_BODY("The body trickles in over 15 seconds: it should be cut off, and hold up no other request."),

    /** A type of the future. */
    UNKNOWN_TYPE(
            "The type is one that Parra's guide does not list, such as reaction.created: it should be answered 2xx."),

    /** Fields of the future. */
    EXTRA_FIELDS("Event and payload have fields that Parra's guide does not know: they should do no harm."),

    /** The least that a deletion may tell. */
    ID_ONLY_DELETED("The payload of a *.deleted has only the id, since Parra does not say what else it has.");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    /** What happens and what a receiver should do, for people. */
    public String sentence() {
        return sentence;
    }
}
