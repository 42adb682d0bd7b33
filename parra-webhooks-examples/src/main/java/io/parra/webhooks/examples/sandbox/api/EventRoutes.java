package io.parra.webhooks.examples.sandbox.api;

import io.javalin.config.RoutesConfig;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import io.parra.webhooks.examples.sandbox.store.Events;
import io.parra.webhooks.examples.sandbox.store.Refused;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/events}. */
final class EventRoutes {

    private final Events events;

    EventRoutes(Events events) {
        this.events = events;
    }

    private record Firing(@Nullable String type, @Nullable String body) {

        EventBody eventBody() {
            if (body != null) {
                EventBody given = EventBody.of(body);
                if (type != null && !type.equals(given.type())) {
                    throw Refused.invalid("The type of the request is not that of its body: leave one of them out.");
                }
                return given;
            }
            if (type == null) {
                throw Refused.invalid(
                        "Say which \"type\" to fire a sample of, or give the \"body\" to fire as a text.");
            }
            return EventBody.sample(type);
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/api/events",
                ctx -> Json.answer(
                        ctx,
                        events.list(Parameters.text(ctx, "type"), Parameters.page(ctx)).stream()
                                .map(EventRoutes::view)
                                .toList()));
        routes.post("/api/events", ctx -> {
            Event event = events.fire(Json.read(ctx, Firing.class).eventBody());
            ctx.status(201).header("Location", "/api/events/" + event.id());
            Json.answer(ctx, viewWithBody(event));
        });
        routes.get(
                "/api/events/samples/{type}",
                ctx -> ctx.contentType("application/json")
                        .result(EventBody.sample(ctx.pathParam("type")).text()));
        routes.get("/api/events/{id}", ctx -> Json.answer(ctx, viewWithBody(events.get(Parameters.id(ctx)))));
    }

    private static Map<String, Object> view(Event event) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", event.id());
        view.put("eventId", event.eventId());
        view.put("type", event.type());
        view.put("createdAt", event.createdAt());
        return view;
    }

    private static Map<String, Object> viewWithBody(Event event) {
        Map<String, Object> view = view(event);
        view.put("body", new String(event.body().bytes(), StandardCharsets.UTF_8));
        return view;
    }
}
