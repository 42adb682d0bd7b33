package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around it.
 *
 * @param title what the page is called
 * @param section which part of the navigation it belongs to; null for none
 * @param notice what has just been done; null for nothing
 */
public record Frame(
        String title, @Nullable Section section, @Nullable Notice notice) {

    static Frame of(Context ctx, String title, Section section) {
        return new Frame(title, section, Notice.of(ctx.queryParam("done")));
    }
}
