package io.parra.webhooks.examples.sandbox.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import io.parra.webhooks.examples.sandbox.store.Webhooks;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /api/webhooks}. A secret is in the answers that make it, and in that of {@code …/secret}; nowhere else. */
final class WebhookRoutes {

    private static final String ONE = "/api/webhooks/{id}";

    private final Webhooks webhooks;

    WebhookRoutes(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    private record Draft(
            @Nullable String name,
            @Nullable String url,
            @Nullable Set<String> eventTypes,
            @Nullable Boolean paused,
            @Nullable Boolean retries,
            @Nullable Set<Fault> faults) {

        WebhookDraft draft() {
            return new WebhookDraft(name, url, eventTypes, paused, retries, faults);
        }
    }

    private record Rotation(@Nullable Long overlapSeconds) {}

    void addTo(RoutesConfig routes) {
        routes.get(
                "/api/webhooks",
                ctx -> Json.answer(
                        ctx, webhooks.list().stream().map(WebhookRoutes::view).toList()));
        routes.post("/api/webhooks", ctx -> {
            Webhook webhook = webhooks.register(Json.read(ctx, Draft.class).draft());
            ctx.status(201).header("Location", "/api/webhooks/" + webhook.id());
            Json.answer(ctx, viewWithSecrets(webhook));
        });
        routes.get(ONE, ctx -> Json.answer(ctx, view(webhooks.get(id(ctx)))));
        routes.patch(
                ONE,
                ctx -> Json.answer(
                        ctx,
                        view(webhooks.edit(id(ctx), Json.read(ctx, Draft.class).draft()))));
        routes.delete(ONE, ctx -> {
            webhooks.delete(id(ctx));
            ctx.status(204);
        });
        routes.get(ONE + "/secret", ctx -> Json.answer(ctx, secrets(webhooks.get(id(ctx)))));
        routes.post(ONE + "/secret/rotate", ctx -> {
            Long seconds = Json.read(ctx, Rotation.class).overlapSeconds();
            Json.answer(ctx, viewWithSecrets(webhooks.rotate(id(ctx), overlap(seconds))));
        });
        routes.post(ONE + "/secret/activate", ctx -> Json.answer(ctx, view(webhooks.activate(id(ctx)))));
        routes.post(ONE + "/secret/cancel", ctx -> Json.answer(ctx, view(webhooks.cancelRotation(id(ctx)))));
    }

    private static @Nullable Duration overlap(@Nullable Long seconds) {
        if (seconds != null && (seconds < 0 || seconds > Duration.ofDays(365).toSeconds())) {
            throw Refused.invalid("The overlap of a rotation is 0 seconds to a year.");
        }
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    static Map<String, @Nullable Object> view(Webhook webhook) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("id", webhook.id());
        view.put("name", webhook.name());
        view.put("url", webhook.url().toString());
        view.put("eventTypes", webhook.eventTypes());
        view.put("paused", webhook.paused());
        view.put("retries", webhook.retries());
        view.put("faults", webhook.faults());
        view.put("rotating", webhook.nextSecret() != null);
        view.put("nextSecretActiveAt", webhook.nextSecretActiveAt());
        view.put("createdAt", webhook.createdAt());
        return view;
    }

    private static Map<String, @Nullable Object> viewWithSecrets(Webhook webhook) {
        Map<String, @Nullable Object> view = view(webhook);
        view.putAll(secrets(webhook));
        return view;
    }

    private static Map<String, @Nullable Object> secrets(Webhook webhook) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("secret", webhook.secret().value());
        view.put(
                "nextSecret",
                webhook.nextSecret() == null ? null : webhook.nextSecret().value());
        view.put("nextSecretActiveAt", webhook.nextSecretActiveAt());
        return view;
    }
}
