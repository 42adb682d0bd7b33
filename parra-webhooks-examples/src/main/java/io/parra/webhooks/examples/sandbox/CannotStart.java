package io.parra.webhooks.examples.sandbox;

import org.jspecify.annotations.Nullable;

/** Why the sandbox does not start, in one sentence for whoever started it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says what to do. */
    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
