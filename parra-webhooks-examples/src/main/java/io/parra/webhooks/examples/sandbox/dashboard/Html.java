package io.parra.webhooks.examples.sandbox.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders templates; every value is escaped for where it stands. */
final class Html {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private static final String ANSWERED = "dashboard.answered";

    private Html() {}

    static String render(String template, Map<String, ?> values) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template + ".jte", Map.copyOf(values), html);
        return html.toString();
    }

    static void answer(Context ctx, String template, Map<String, ?> values) {
        ctx.attribute(ANSWERED, true);
        ctx.html(render(template, values));
    }

    /** Whether a page has answered already. */
    static boolean hasAnswered(Context ctx) {
        return ctx.attribute(ANSWERED) != null;
    }

    /** Whether htmx asks, which wants a part of a page. */
    static boolean wantsPart(Context ctx) {
        return ctx.header("HX-Request") != null;
    }
}
