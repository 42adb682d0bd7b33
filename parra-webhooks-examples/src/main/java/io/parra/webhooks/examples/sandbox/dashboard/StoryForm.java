package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.story.StoryPlan;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The form that plays the story, filled in.
 *
 * @param stream again and again rather than once
 * @param rate as typed
 * @param events as typed
 * @param problems a sentence for each field that has one
 */
public record StoryForm(boolean stream, String rate, String events, Map<String, String> problems) {

    static StoryForm empty() {
        return new StoryForm(false, "2", "", Map.of());
    }

    static StoryForm of(Context ctx) {
        return new StoryForm("stream".equals(ctx.formParam("play")), text(ctx, "rate"), text(ctx, "events"), Map.of());
    }

    private static String text(Context ctx, String field) {
        String text = ctx.formParam(field);
        return text == null ? "" : text.strip();
    }

    /** The sentence about a field; null if it is fine. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    StoryForm checked() {
        Map<String, String> found = new TreeMap<>();
        check(found, "rate", () -> StoryPlan.once(number()));
        check(found, "events", () -> new StoryPlan(1, true, total()));
        return new StoryForm(stream, rate, events, found);
    }

    StoryPlan plan() {
        return new StoryPlan(number(), stream, stream ? total() : null);
    }

    private double number() {
        return rate.isEmpty() ? 2 : Double.parseDouble(rate);
    }

    private @Nullable Integer total() {
        return stream && !events.isEmpty() ? Integer.valueOf(events) : null;
    }

    private static void check(Map<String, String> found, String field, Runnable check) {
        try {
            check.run();
        } catch (NumberFormatException e) {
            found.put(field, "This has to be a number.");
        } catch (Refused e) {
            found.put(field, String.valueOf(e.getMessage()));
        }
    }
}
