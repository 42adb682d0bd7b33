package io.parra.webhooks.dispatch;

/**
 * A handler that failed, and why.
 *
 * @param handler the handler's name; for an unnamed one, a text with the class of events that it takes
 * @param cause what it threw
 */
public record HandlerFailure(String handler, Throwable cause) {}
