package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a webhook, filled in.
 *
 * @param id of which webhook; null for one that is not registered yet
 * @param name as typed
 * @param url as typed
 * @param eventTypes as picked
 * @param problems a sentence for each field that has one
 */
public record WebhookForm(
        @Nullable String id, String name, String url, Set<String> eventTypes, Map<String, String> problems) {

    static WebhookForm empty() {
        return new WebhookForm(null, "", "", Set.copyOf(EventTypes.all()), Map.of());
    }

    static WebhookForm of(Webhook webhook) {
        return new WebhookForm(webhook.id(), webhook.name(), webhook.url().toString(), webhook.eventTypes(), Map.of());
    }

    static WebhookForm of(Context ctx, @Nullable String id) {
        return new WebhookForm(id, text(ctx, "name"), text(ctx, "url"), Set.copyOf(types(ctx)), Map.of());
    }

    private static String text(Context ctx, String field) {
        String text = ctx.formParam(field);
        return text == null ? "" : text;
    }

    private static Set<String> types(Context ctx) {
        return Set.copyOf(ctx.formParams("eventTypes").stream().distinct().toList());
    }

    WebhookDraft draft() {
        return WebhookDraft.of(name, url, eventTypes);
    }

    WebhookForm with(Map<String, String> problems) {
        return new WebhookForm(id, name, url, eventTypes, problems);
    }

    /** The sentence about a field; null if it is fine. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** The 15 types by the type of their payload, in the guide's order. */
    public static Map<String, List<String>> groups() {
        return EventTypes.all().stream()
                .collect(Collectors.groupingBy(
                        type -> type.substring(0, type.indexOf('.')), LinkedHashMap::new, Collectors.toList()));
    }
}
