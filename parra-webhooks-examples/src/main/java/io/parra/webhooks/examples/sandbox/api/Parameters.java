package io.parra.webhooks.examples.sandbox.api;

import io.javalin.http.Context;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Refused;
import org.jspecify.annotations.Nullable;

/** What a request's address says. */
final class Parameters {

    private static final int PAGE = 50;

    private Parameters() {}

    static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw Refused.notFound("There is nothing of this id: ids are numbers here.");
        }
    }

    static Page page(Context ctx) {
        Long limit = number(ctx, "limit");
        return new Page(limit == null ? PAGE : (int) Math.min(limit, Integer.MAX_VALUE), number(ctx, "before"));
    }

    static @Nullable Long number(Context ctx, String name) {
        String text = text(ctx, name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refused.invalid("The parameter \"" + name + "\" has to be a whole number.");
        }
    }

    static @Nullable String text(Context ctx, String name) {
        String text = ctx.queryParam(name);
        return text == null || text.isEmpty() ? null : text;
    }
}
