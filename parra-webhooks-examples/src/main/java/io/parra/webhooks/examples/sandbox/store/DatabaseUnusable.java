package io.parra.webhooks.examples.sandbox.store;

import org.jspecify.annotations.Nullable;

/** The sandbox's file cannot be used; the message is one sentence that says why. */
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnusable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
