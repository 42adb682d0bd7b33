package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import io.parra.webhooks.examples.sandbox.store.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a webhook's page can do besides editing: pause, retry, misbehave, rotate the secret, delete. */
final class WebhookSwitches {

    private final Webhooks webhooks;

    WebhookSwitches(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    void addTo(RoutesConfig routes) {
        String one = "/webhooks/{id}";
        routes.post(one + "/pause", ctx -> switchTo(ctx, WebhookDraft.paused(true), Notice.PAUSED));
        routes.post(one + "/resume", ctx -> switchTo(ctx, WebhookDraft.paused(false), Notice.RESUMED));
        routes.post(one + "/retries", this::retries);
        routes.post(one + "/faults", this::faults);
        routes.post(one + "/secret/rotate", this::rotate);
        routes.post(one + "/secret/activate", ctx -> {
            Webhook webhook = webhooks.activate(id(ctx));
            Notice.ACTIVATED.redirect(ctx, "/webhooks/" + webhook.id());
        });
        routes.post(one + "/secret/cancel", ctx -> {
            Webhook webhook = webhooks.cancelRotation(id(ctx));
            Notice.CANCELLED.redirect(ctx, "/webhooks/" + webhook.id());
        });
        routes.post(one + "/delete", ctx -> {
            webhooks.delete(id(ctx));
            Notice.DELETED.redirect(ctx, "/webhooks");
        });
    }

    private void switchTo(Context ctx, WebhookDraft draft, Notice notice) {
        Webhook webhook = webhooks.edit(id(ctx), draft);
        notice.redirect(ctx, "list".equals(ctx.formParam("from")) ? "/webhooks" : "/webhooks/" + webhook.id());
    }

    private void retries(Context ctx) {
        boolean on = ctx.formParam("retries") != null;
        saved(
                ctx,
                webhooks.edit(id(ctx), WebhookDraft.retries(on)),
                on ? "Saved: retries are on." : "Saved: retries are off.");
    }

    private void faults(Context ctx) {
        List<Fault> faults =
                ctx.formParams("faults").stream().map(WebhookSwitches::fault).toList();
        String sentence = faults.isEmpty()
                ? "Saved: deliveries are as they should be."
                : "Saved: " + Shown.count(faults.size(), "fault") + " on.";
        saved(ctx, webhooks.edit(id(ctx), WebhookDraft.faults(faults)), sentence);
    }

    private static Fault fault(String name) {
        try {
            return Fault.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("There is no such fault.");
        }
    }

    private static void saved(Context ctx, Webhook webhook, String sentence) {
        if (Html.wantsPart(ctx)) {
            Html.answer(ctx, "part/saved", Map.of("webhook", webhook, "sentence", sentence));
        } else {
            Notice.SAVED.redirect(ctx, "/webhooks/" + webhook.id());
        }
    }

    private void rotate(Context ctx) {
        Webhook webhook = webhooks.rotate(id(ctx), overlap(ctx.formParam("overlap")));
        Notice.ROTATING.redirect(ctx, "/webhooks/" + webhook.id());
    }

    private static @Nullable Duration overlap(@Nullable String minutes) {
        if (minutes == null || minutes.isEmpty()) {
            return null;
        }
        try {
            return Duration.ofMinutes(Integer.parseInt(minutes));
        } catch (NumberFormatException e) {
            throw Refused.invalid("The overlap of a rotation is a number of minutes.");
        }
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }
}
