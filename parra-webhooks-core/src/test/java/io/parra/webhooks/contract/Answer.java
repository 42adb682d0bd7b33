package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;

/** What the sender of a request is answered, to the byte. */
public enum Answer {
    OK(200, null),
    MALFORMED(400, "Malformed event"),
    UNAUTHENTICATED(401, "Not authenticated"),
    TIMED_OUT(408, "Body not received in time"),
    TOO_LARGE(413, "Body too large"),
    ENCODED(415, "Content-Encoding not supported"),
    FAILED(500, "Handler failed"),
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final @Nullable String title;

    Answer(int status, @Nullable String title) {
        this.status = status;
        this.title = title;
    }

    /** Fails unless the response is this answer. */
    public void isIn(RawResponse response) {
        assertAll(
                () -> assertEquals(status, response.status()),
                () -> assertEquals(body(), response.body()),
                () -> assertEquals(this == UNAVAILABLE ? "5" : null, response.header("Retry-After")),
                () -> assertEquals(
                        this == UNAUTHENTICATED ? "parra-signature" : null, response.header("WWW-Authenticate")));
        if (title != null) {
            assertEquals("application/problem+json", response.header("Content-Type"));
        }
    }

    private String body() {
        return title == null ? "" : "{\"title\":\"" + title + "\",\"status\":" + status + "}";
    }
}
