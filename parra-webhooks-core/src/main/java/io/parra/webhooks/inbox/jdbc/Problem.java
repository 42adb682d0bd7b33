package io.parra.webhooks.inbox.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong last with a delivery.
 *
 * @param errorClass the name of what was thrown
 * @param message its message, shortened
 */
record Problem(String errorClass, @Nullable String message) {

    private static final int MAX_LENGTH = 1_000;

    static Problem of(Throwable thrown) {
        return new Problem(thrown.getClass().getName(), shortened(thrown));
    }

    private static @Nullable String shortened(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (RuntimeException e) {
            return null;
        }
        return message == null || message.length() <= MAX_LENGTH ? message : message.substring(0, MAX_LENGTH);
    }
}
