package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong, as a page, or as a part of one where htmx asks; the API has its own way. */
final class ErrorPages {

    private static final int[] STATUSES = {400, 403, 404, 405, 409, 413, 415, 500, 503};

    private ErrorPages() {}

    static void addTo(RoutesConfig routes) {
        for (int status : STATUSES) {
            routes.error(status, ErrorPages::answer);
        }
    }

    private static void answer(Context ctx) {
        if (ctx.path().startsWith("/api/") || Html.hasAnswered(ctx)) {
            return;
        }
        String sentence = sentence(ctx.statusCode(), ctx.result());
        if (Html.wantsPart(ctx)) {
            Html.answer(ctx, "part/problem", Map.of("sentence", sentence));
        } else {
            String title = ctx.statusCode() == 404 ? "Not found" : "That did not work";
            Html.answer(ctx, "page/error", Map.of("frame", new Frame(title, null, null), "sentence", sentence));
        }
    }

    private static String sentence(int status, @Nullable String told) {
        if (told != null && !told.isBlank() && !isJavalins(told)) {
            return told;
        }
        return status == 404 ? "There is no page at this address." : "The sandbox cannot answer this.";
    }

    private static boolean isJavalins(String told) {
        return told.startsWith("Endpoint") || told.equals("Not Found");
    }
}
