package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.store.Deliveries;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.DeliveryFilter;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.Webhooks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** API settings → Webhooks: the list, one webhook, and the form that registers or edits one. */
final class WebhookPages {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhookPages(Sandbox sandbox) {
        this.webhooks = sandbox.webhooks();
        this.deliveries = sandbox.deliveries();
    }

    void addTo(RoutesConfig routes) {
        routes.get("/webhooks", this::list);
        routes.get("/webhooks/new", ctx -> form(ctx, WebhookForm.empty()));
        routes.post("/webhooks", this::register);
        routes.get("/webhooks/{id}", this::show);
        routes.get("/webhooks/{id}/edit", ctx -> form(ctx, WebhookForm.of(webhooks.get(ctx.pathParam("id")))));
        routes.post("/webhooks/{id}", this::edit);
    }

    private void list(Context ctx) {
        List<Webhook> all = webhooks.list();
        Map<String, Delivery> last = new HashMap<>();
        all.forEach(webhook -> latest(webhook, 1).forEach(delivery -> last.put(webhook.id(), delivery)));
        Html.answer(
                ctx,
                "page/webhooks",
                Map.of("frame", Frame.of(ctx, "Webhooks", Section.WEBHOOKS), "webhooks", all, "last", last));
    }

    private List<Delivery> latest(Webhook webhook, int limit) {
        return deliveries.list(new DeliveryFilter(webhook.id(), null, null, null), Page.newest(limit));
    }

    private void show(Context ctx) {
        Webhook webhook = webhooks.get(ctx.pathParam("id"));
        Frame frame = Frame.of(ctx, webhook.name(), Section.WEBHOOKS);
        Html.answer(
                ctx,
                "page/webhook",
                Map.of("frame", frame, "webhook", webhook, "latest", latest(webhook, DeliveryPages.FEW)));
    }

    private void register(Context ctx) {
        WebhookForm form = WebhookForm.of(ctx, null);
        if (isSound(ctx, form)) {
            Webhook webhook = webhooks.register(form.draft());
            Notice.REGISTERED.redirect(ctx, "/webhooks/" + webhook.id());
        }
    }

    private void edit(Context ctx) {
        WebhookForm form = WebhookForm.of(ctx, webhooks.get(ctx.pathParam("id")).id());
        if (isSound(ctx, form)) {
            Webhook webhook = webhooks.edit(ctx.pathParam("id"), form.draft());
            Notice.SAVED.redirect(ctx, "/webhooks/" + webhook.id());
        }
    }

    private boolean isSound(Context ctx, WebhookForm form) {
        Map<String, String> problems = webhooks.problems(form.draft());
        if (!problems.isEmpty()) {
            ctx.status(422);
            form(ctx, form.with(problems));
        }
        return problems.isEmpty();
    }

    private static void form(Context ctx, WebhookForm form) {
        @Nullable String id = form.id();
        Frame frame = Frame.of(ctx, id == null ? "Register a webhook" : "Edit webhook", Section.WEBHOOKS);
        Html.answer(ctx, "page/webhook-form", Map.of("frame", frame, "form", form));
    }
}
