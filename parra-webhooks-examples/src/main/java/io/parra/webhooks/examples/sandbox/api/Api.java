package io.parra.webhooks.examples.sandbox.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.store.ChangeFeed;
import io.parra.webhooks.examples.sandbox.store.Database;
import io.parra.webhooks.examples.sandbox.store.Deliveries;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Events;
import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.store.Webhooks;
import io.parra.webhooks.examples.sandbox.story.Story;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes under {@code /api}. */
public final class Api implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final long MAX_REQUEST_BYTES = 4L * 1024 * 1024;
    private static final Set<HandlerType> WITH_BODY = Set.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH);

    private final WebhookRoutes webhooks;
    private final EventRoutes events;
    private final DeliveryRoutes deliveries;
    private final StoryRoutes story;
    private final DeliveryStream stream;

    /** For these. */
    public Api(Webhooks webhooks, Events events, Deliveries deliveries, Story story, ChangeFeed changes) {
        this.webhooks = new WebhookRoutes(webhooks);
        this.events = new EventRoutes(events);
        this.deliveries = new DeliveryRoutes(deliveries);
        this.story = new StoryRoutes(story);
        this.stream = new DeliveryStream(deliveries, story, changes);
    }

    /** Adds the routes, before the server starts. */
    public void addTo(JavalinConfig config) {
        config.http.maxRequestSize = MAX_REQUEST_BYTES;
        config.routes.before("/api/*", Api::requireJson);
        config.routes.get("/api/event-types", ctx -> Json.answer(ctx, EventTypes.all()));
        config.routes.get(
                "/api/faults",
                ctx -> Json.answer(
                        ctx,
                        Arrays.stream(Fault.values())
                                .map(fault -> Map.of("name", fault.name(), "sentence", fault.sentence()))
                                .toList()));
        webhooks.addTo(config.routes);
        events.addTo(config.routes);
        stream.addTo(config.routes);
        deliveries.addTo(config.routes);
        story.addTo(config.routes);
        config.routes.exception(Refused.class, (e, ctx) -> refused(ctx, e));
        config.routes.error(404, Api::noRoute);
        config.routes.error(
                413, ctx -> Problem.answer(ctx, 413, "Content Too Large", "The request has more than 4 MiB."));
        config.routes.exception(Exception.class, Api::failed);
    }

    private static void requireJson(Context ctx) {
        String type = ctx.contentType();
        boolean json = type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
        if (WITH_BODY.contains(ctx.method()) && !json) {
            Problem.answer(ctx, 415, "Unsupported Media Type", "Send the header Content-Type: application/json.");
            ctx.skipRemainingHandlers();
        }
    }

    private static void refused(Context ctx, Refused refused) {
        String sentence = String.valueOf(refused.getMessage());
        switch (refused.reason()) {
            case NOT_FOUND -> Problem.answer(ctx, 404, "Not Found", sentence);
            case CONFLICT -> Problem.answer(ctx, 409, "Conflict", sentence);
            default -> Problem.answer(ctx, 400, "Bad Request", sentence);
        }
    }

    private static void noRoute(Context ctx) {
        if (ctx.path().startsWith("/api/") && !Problem.isAnswered(ctx)) {
            Problem.answer(ctx, 404, "Not Found", "There is nothing here: docs/sandbox-api.md lists the routes.");
        }
    }

    private static void failed(Exception e, Context ctx) {
        if (Database.isLocked(e)) {
            LOG.warn("{} {} failed: the database file is locked", ctx.method(), ctx.path());
            Problem.answer(
                    ctx,
                    503,
                    "Service Unavailable",
                    "The database file is locked by another program: close that, and try again.");
            return;
        }
        LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
        Problem.answer(ctx, 500, "Internal Server Error", "The sandbox failed; its log says why.");
    }

    /** Ends the streams. */
    @Override
    public void close() {
        stream.close();
    }
}
