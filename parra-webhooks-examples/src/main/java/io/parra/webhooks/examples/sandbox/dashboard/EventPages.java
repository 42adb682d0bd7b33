package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.api.EventStream;
import io.parra.webhooks.examples.sandbox.store.Deliveries;
import io.parra.webhooks.examples.sandbox.store.DeliveryFilter;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Events;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.story.Story;
import io.parra.webhooks.examples.sandbox.story.StoryProgress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events: fire one, or play the story. */
final class EventPages {

    private static final int RECENT = 10;
    private static final int MOST_DELIVERIES = 500;

    private final Events events;
    private final Deliveries deliveries;
    private final Story story;
    private final Live live;

    EventPages(Sandbox sandbox, Live live) {
        this.events = sandbox.events();
        this.deliveries = sandbox.deliveries();
        this.story = sandbox.story();
        this.live = live;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/events", this::show);
        routes.post("/events", this::fire);
        routes.post("/story", this::play);
        routes.post("/story/stop", this::stop);
        routes.get(
                "/live/events",
                EventStream.of((ctx, stream) ->
                        live.serve(stream, () -> Map.of("story", story(story.progress()), "recent", recent()))));
    }

    private void show(Context ctx) {
        page(ctx, form(ctx), StoryForm.empty());
    }

    private void page(Context ctx, EventForm form, StoryForm storyForm) {
        Html.answer(
                ctx,
                "page/events",
                Map.of(
                        "frame",
                        Frame.of(ctx, "Events", Section.EVENTS),
                        "form",
                        form,
                        "storyForm",
                        storyForm,
                        "progress",
                        story.progress(),
                        "recent",
                        events.list(null, Page.newest(RECENT))));
    }

    /** A sample of a type; or an event that was fired, for another like it. */
    private EventForm form(Context ctx) {
        String like = ctx.queryParam("like");
        if (like != null) {
            Event event = events.get(number(like));
            return new EventForm(event.type(), fresh(event), null, null);
        }
        String sent = ctx.queryParam("sent");
        if (sent != null) {
            return sent(events.get(number(sent)));
        }
        String type = ctx.queryParam("type");
        return EventForm.sample(type == null ? "message.created" : EventTypes.require(type));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refused.notFound("There is no event of this id.");
        }
    }

    private static String fresh(Event event) {
        return EventBody.of(new String(event.body().bytes(), StandardCharsets.UTF_8))
                .withFreshId()
                .text();
    }

    private EventForm sent(Event event) {
        int count = deliveries
                .list(new DeliveryFilter(null, null, null, event.id()), Page.newest(MOST_DELIVERIES))
                .size();
        return new EventForm(event.type(), fresh(event), null, new EventForm.Sent(event.id(), event.type(), count));
    }

    private void fire(Context ctx) {
        String type = text(ctx.formParam("type"));
        // Browsers send a text's lines ended by CR LF, whatever they were.
        String body = text(ctx.formParam("body")).replace("\r\n", "\n");
        try {
            Event event = events.fire(EventBody.of(body));
            if (Html.wantsPart(ctx)) {
                Html.answer(ctx, "part/fire", Map.of("form", sent(event)));
            } else {
                ctx.redirect("/events?sent=" + event.id(), HttpStatus.SEE_OTHER);
            }
        } catch (Refused e) {
            ctx.status(422);
            EventForm form = new EventForm(type, body, String.valueOf(e.getMessage()), null);
            if (Html.wantsPart(ctx)) {
                Html.answer(ctx, "part/fire", Map.of("form", form));
            } else {
                page(ctx, form, StoryForm.empty());
            }
        }
    }

    private void play(Context ctx) {
        StoryForm form = StoryForm.of(ctx).checked();
        if (form.problems().isEmpty()) {
            storyAnswer(ctx, form, story.start(form.plan()));
        } else {
            ctx.status(422);
            storyAnswer(ctx, form, story.progress());
        }
    }

    private void storyAnswer(Context ctx, StoryForm form, StoryProgress progress) {
        if (Html.wantsPart(ctx)) {
            Html.answer(ctx, "part/story", Map.of("form", form, "progress", progress));
        } else if (form.problems().isEmpty()) {
            ctx.redirect("/events", HttpStatus.SEE_OTHER);
        } else {
            page(ctx, EventForm.sample("message.created"), form);
        }
    }

    private void stop(Context ctx) {
        StoryProgress progress = story.stop();
        if (Html.wantsPart(ctx)) {
            ctx.html(story(progress));
        } else {
            ctx.redirect("/events", HttpStatus.SEE_OTHER);
        }
    }

    private static String story(StoryProgress progress) {
        return Html.render("part/story-progress", Map.of("progress", progress));
    }

    private String recent() {
        return Html.render("part/recent-events", Map.of("recent", events.list(null, Page.newest(RECENT))));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
