package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.store.DeliveryFilter;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries a page lists.
 *
 * @param filter by what
 * @param before only those with a lower number than this; null for the newest
 */
public record Filters(DeliveryFilter filter, @Nullable Long before) {

    static Filters of(Context ctx) {
        String state = text(ctx, "state");
        return new Filters(
                new DeliveryFilter(
                        text(ctx, "webhook"),
                        text(ctx, "type"),
                        state == null ? null : state(state),
                        number(ctx, "event")),
                number(ctx, "before"));
    }

    static Filters ofWebhook(String id) {
        return new Filters(new DeliveryFilter(id, null, null, null), null);
    }

    private static @Nullable String text(Context ctx, String name) {
        String text = ctx.queryParam(name);
        return text == null || text.isEmpty() ? null : text;
    }

    private static DeliveryState state(String text) {
        try {
            return DeliveryState.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("There is no such outcome of a delivery.");
        }
    }

    private static @Nullable Long number(Context ctx, String name) {
        String text = text(ctx, name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refused.invalid("The address of this page has something else where a number should be.");
        }
    }

    /** Whether any is set. */
    public boolean any() {
        return !filter.equals(DeliveryFilter.ALL);
    }

    Page page(int limit) {
        return new Page(limit, before);
    }

    /** As the end of an address; starts with a question mark unless it is empty. */
    public String query(@Nullable Long before) {
        String query = Stream.of(
                        pair("webhook", filter.webhookId()),
                        pair("type", filter.eventType()),
                        pair("state", filter.state()),
                        pair("event", filter.eventId()),
                        pair("before", before))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String pair(String name, @Nullable Object value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
