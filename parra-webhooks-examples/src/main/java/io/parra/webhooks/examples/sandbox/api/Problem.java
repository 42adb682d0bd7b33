package io.parra.webhooks.examples.sandbox.api;

import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;

/** An error as RFC 9457 has it, with one sentence that says what is wrong. */
final class Problem {

    private Problem() {}

    static void answer(Context ctx, int status, String title, String sentence) {
        Map<String, Object> problem = new TreeMap<>(Map.of("status", status, "title", title, "detail", sentence));
        ctx.status(status).contentType("application/problem+json").result(Json.write(problem));
    }
}
