package io.parra.webhooks.examples.sandbox.api;

import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;

/** An error as RFC 9457 has it, with one sentence that says what is wrong; elsewhere than in the API, that sentence. */
final class Problem {

    private static final String ANSWERED = Problem.class.getName();

    private Problem() {}

    static boolean isAnswered(Context ctx) {
        return ctx.attribute(ANSWERED) != null;
    }

    static void answer(Context ctx, int status, String title, String sentence) {
        ctx.status(status).attribute(ANSWERED, true);
        if (!ctx.path().startsWith("/api/")) {
            ctx.contentType("text/plain").result(sentence);
            return;
        }
        Map<String, Object> problem = new TreeMap<>(Map.of("status", status, "title", title, "detail", sentence));
        ctx.contentType("application/problem+json").result(Json.write(problem));
    }
}
