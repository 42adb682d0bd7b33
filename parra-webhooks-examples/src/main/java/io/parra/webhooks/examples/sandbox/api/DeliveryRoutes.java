package io.parra.webhooks.examples.sandbox.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.store.Attempt;
import io.parra.webhooks.examples.sandbox.store.Deliveries;
import io.parra.webhooks.examples.sandbox.store.DeliveryFilter;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.model.RawBody;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/deliveries}. */
final class DeliveryRoutes {

    private static final String ONE = "/api/deliveries/{id}";

    private final Deliveries deliveries;

    DeliveryRoutes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/deliveries", ctx -> Json.answer(ctx, deliveries.list(filter(ctx), Parameters.page(ctx))));
        routes.get(ONE, ctx -> Json.answer(ctx, viewWithAttempts(Parameters.id(ctx))));
        routes.post(ONE + "/resend", ctx -> {
            ctx.status(202);
            Json.answer(ctx, deliveries.resend(Parameters.id(ctx)));
        });
    }

    private static DeliveryFilter filter(Context ctx) {
        return new DeliveryFilter(
                Parameters.text(ctx, "webhook"),
                Parameters.text(ctx, "type"),
                state(Parameters.text(ctx, "state")),
                Parameters.number(ctx, "event"));
    }

    private static @Nullable DeliveryState state(@Nullable String text) {
        try {
            return text == null ? null : DeliveryState.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("The state of a delivery is one of " + Arrays.toString(DeliveryState.values()) + ".");
        }
    }

    private Map<String, Object> viewWithAttempts(long id) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("delivery", deliveries.get(id));
        view.put(
                "attempts",
                deliveries.attempts(id).stream().map(DeliveryRoutes::view).toList());
        return view;
    }

    private static Map<String, @Nullable Object> view(Attempt attempt) {
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        request.put("url", attempt.url().toString());
        request.put("headers", attempt.requestHeaders());
        request.put("body", text(attempt.requestBody()));
        request.put("bytesSent", attempt.requestBytes());
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("status", attempt.status());
        response.put("headers", attempt.responseHeaders());
        response.put("body", text(attempt.responseBody()));
        response.put("shortened", attempt.responseShortened());
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("number", attempt.number());
        view.put("startedAt", attempt.startedAt());
        view.put("latencyMillis", attempt.latency().toMillis());
        view.put("faults", attempt.faults());
        view.put("request", request);
        view.put("response", attempt.status() == null ? null : response);
        view.put("error", attempt.error());
        return view;
    }

    private static String text(RawBody body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }
}
