package io.parra.webhooks.examples.sandbox.dashboard;

import io.parra.webhooks.examples.sandbox.store.EventBody;
import org.jspecify.annotations.Nullable;

/**
 * The form that fires an event, filled in.
 *
 * @param type whose sample was picked
 * @param body as typed
 * @param problem what is wrong with the body; null if nothing is
 * @param sent what was fired just now; null if nothing was
 */
public record EventForm(
        String type,
        String body,
        @Nullable String problem,
        @Nullable Sent sent) {

    /**
     * An event that was fired.
     *
     * @param event its number
     * @param type its type
     * @param deliveries to how many webhooks, duplicates counted
     */
    public record Sent(long event, String type, int deliveries) {}

    static EventForm sample(String type) {
        return new EventForm(type, EventBody.sample(type).text(), null, null);
    }
}
