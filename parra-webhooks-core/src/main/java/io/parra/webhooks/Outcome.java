package io.parra.webhooks;

/**
 * What became of a request, and the HTTP status that says so to its sender.
 *
 * <p>Parra does not say which status it takes for success, so every success is 200.
 */
public enum Outcome {

    /** The handlers ran to their end, or nobody listens to this type. */
    HANDLED(200, "OK"),

    /** A durable inbox keeps it; the handlers run later. */
    STORED(200, "OK"),

    /** The same bytes were handled or stored before. */
    DUPLICATE(200, "OK"),

    /** Authentic, but not a well-formed JSON object with the texts {@code id} and {@code type}. */
    MALFORMED(400, "Malformed event"),

    /** The signature is missing, repeated, malformed or wrong; the sender is not told which. */
    UNAUTHENTICATED(401, "Not authenticated"),

    /** The body did not arrive whole within the deadline. */
    TIMED_OUT(408, "Body not received in time"),

    /** The body is over the limit; it was not buffered. */
    TOO_LARGE(413, "Body too large"),

    /** The body has a {@code Content-Encoding} other than {@code identity}. */
    ENCODED(415, "Content-Encoding not supported"),

    /** A handler failed; a redelivery runs the handlers again, except named ones that had succeeded. */
    FAILED(500, "Handler failed"),

    /** Responsibility could not be taken: the same request may succeed later. */
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;

    Outcome(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    String title() {
        return title;
    }
}
