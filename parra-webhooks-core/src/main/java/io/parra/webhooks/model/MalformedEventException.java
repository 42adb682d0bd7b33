package io.parra.webhooks.model;

/**
 * A body is not what Parra sends: a well-formed JSON object, in UTF-8, with the texts {@code id} and {@code type}.
 *
 * <p>Says what is wrong and where, and repeats nothing of the body, which may be anybody's.
 */
public final class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedEventException(String message) {
        super(message);
    }
}
