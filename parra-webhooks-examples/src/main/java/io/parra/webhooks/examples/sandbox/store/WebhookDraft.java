package io.parra.webhooks.examples.sandbox.store;

import io.parra.webhooks.examples.sandbox.fault.Fault;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a webhook to be. When registering, name, URL and event types are needed and the rest is off by
 * default; when editing, null leaves things as they are.
 */
public record WebhookDraft(
        @Nullable String name,
        @Nullable String url,
        @Nullable Collection<String> eventTypes,
        @Nullable Boolean paused,
        @Nullable Boolean retries,
        @Nullable Collection<Fault> faults) {

    private static final int MAX_NAME = 100;

    /** What is needed to register one. */
    public static WebhookDraft of(String name, String url, Collection<String> eventTypes) {
        return new WebhookDraft(name, url, eventTypes, null, null, null);
    }

    /** Only whether it is paused. */
    public static WebhookDraft paused(boolean paused) {
        return new WebhookDraft(null, null, null, paused, null, null);
    }

    /** Only whether it retries. */
    public static WebhookDraft retries(boolean retries) {
        return new WebhookDraft(null, null, null, null, retries, null);
    }

    /** Only its faults. */
    public static WebhookDraft faults(Collection<Fault> faults) {
        return new WebhookDraft(null, null, null, null, null, faults);
    }

    static String validName(@Nullable String name) {
        if (name == null || name.isBlank() || name.strip().length() > MAX_NAME) {
            throw Refused.invalid("Give the webhook a name of 1 to " + MAX_NAME + " characters.");
        }
        return name.strip();
    }
}
