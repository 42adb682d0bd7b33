package io.parra.webhooks.examples.sandbox.api;

import io.javalin.config.RoutesConfig;
import io.parra.webhooks.examples.sandbox.story.Story;
import io.parra.webhooks.examples.sandbox.story.StoryPlan;
import org.jspecify.annotations.Nullable;

/** {@code /api/story}. */
final class StoryRoutes {

    private static final double RATE = 2;

    private final Story story;

    StoryRoutes(Story story) {
        this.story = story;
    }

    private record Plan(
            @Nullable Double rate,
            @Nullable Boolean stream,
            @Nullable Integer events) {

        StoryPlan plan() {
            return new StoryPlan(rate == null ? RATE : rate, Boolean.TRUE.equals(stream), events);
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/story", ctx -> Json.answer(ctx, story.progress()));
        routes.post("/api/story", ctx -> {
            ctx.status(202);
            Json.answer(ctx, story.start(Json.read(ctx, Plan.class).plan()));
        });
        routes.delete("/api/story", ctx -> Json.answer(ctx, story.stop()));
    }
}
