package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.api.EventStream;
import io.parra.webhooks.examples.sandbox.store.Attempt;
import io.parra.webhooks.examples.sandbox.store.Deliveries;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.store.Webhooks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Deliveries: the live log, and one of them with all that was sent and answered. */
final class DeliveryPages {

    private static final int PAGE = 50;
    static final int FEW = 5;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Live live;

    DeliveryPages(Sandbox sandbox, Live live) {
        this.webhooks = sandbox.webhooks();
        this.deliveries = sandbox.deliveries();
        this.live = live;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/deliveries", this::list);
        routes.get("/deliveries/{id}", this::show);
        routes.post("/deliveries/{id}/resend", ctx -> {
            Delivery delivery = deliveries.resend(number(ctx));
            Notice.RESENT.redirect(ctx, "/deliveries/" + delivery.id());
        });
        routes.get("/live/deliveries", EventStream.of((ctx, stream) -> {
            Filters filters = Filters.of(ctx);
            live.serve(stream, () -> log(filters, PAGE));
        }));
        routes.get("/live/webhooks/{id}", EventStream.of((ctx, stream) -> {
            Filters filters = Filters.ofWebhook(ctx.pathParam("id"));
            live.serve(stream, () -> log(filters, FEW));
        }));
        routes.get("/live/deliveries/{id}", EventStream.of((ctx, stream) -> {
            long id = number(ctx);
            live.serve(stream, () -> one(id));
        }));
    }

    private void list(Context ctx) {
        Filters filters = Filters.of(ctx);
        List<Delivery> found = deliveries.list(filters.filter(), filters.page(PAGE + 1));
        Html.answer(
                ctx,
                "page/deliveries",
                Map.of(
                        "frame",
                        Frame.of(ctx, "Deliveries", Section.DELIVERIES),
                        "filters",
                        filters,
                        "webhooks",
                        webhooks.list(),
                        "deliveries",
                        found.subList(0, Math.min(PAGE, found.size())),
                        "more",
                        found.size() > PAGE));
    }

    private Map<String, String> log(Filters filters, int limit) {
        List<Delivery> found = deliveries.list(filters.filter(), filters.page(limit));
        return Map.of(
                "log",
                Html.render("part/deliveries", Map.of("deliveries", found, "filtered", filters.any())),
                Live.SAID,
                Html.render("part/said", Map.of("deliveries", found)));
    }

    private void show(Context ctx) {
        Delivery delivery = deliveries.get(number(ctx));
        Frame frame = Frame.of(ctx, "Delivery " + delivery.id(), Section.DELIVERIES);
        Html.answer(
                ctx,
                "page/delivery",
                Map.of("frame", frame, "delivery", delivery, "attempts", attempts(delivery.id())));
    }

    private Map<String, String> one(long id) {
        return deliveries
                .find(id)
                .map(delivery -> Map.of(
                        "delivery",
                        Html.render("part/delivery", Map.of("delivery", delivery, "attempts", attempts(id)))))
                .orElse(Map.of());
    }

    private List<Attempt> attempts(long id) {
        List<Attempt> newestFirst = new ArrayList<>(deliveries.attempts(id));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static long number(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw Refused.notFound("There is no delivery of this id.");
        }
    }
}
