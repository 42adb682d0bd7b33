package io.parra.webhooks.examples.sandbox.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only who asks for this machine by its own names, and comes from no other site: neither a name that was made to
 * point here, nor a page elsewhere, can use the sandbox through somebody's browser.
 */
public final class SameSite implements Handler {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_FETCH_SITES = Set.of("same-origin", "none");
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final int HTTP = 80;

    private final IntSupplier port;

    /** For every route of a server at a port. */
    public SameSite(IntSupplier port) {
        this.port = port;
    }

    @Override
    public void handle(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("X-Frame-Options", "DENY");
        String host = ctx.header("Host");
        if (!isOwn(host, port.getAsInt())) {
            refuse(ctx, "Only localhost and 127.0.0.1, with the sandbox's port, are answered here.");
        } else if (comesFromElsewhere(ctx, host)) {
            refuse(ctx, "The request comes from a page of another site, which the sandbox does not answer.");
        }
    }

    private static boolean isOwn(@Nullable String host, int port) {
        return host != null
                && NAMES.stream()
                        .anyMatch(name -> host.equalsIgnoreCase(name + ":" + port)
                                || (port == HTTP && host.equalsIgnoreCase(name)));
    }

    private static boolean comesFromElsewhere(Context ctx, @Nullable String host) {
        boolean write = !SAFE.contains(ctx.method());
        boolean data = ctx.path().startsWith("/api/") || ctx.path().startsWith("/live/");
        String site = ctx.header("Sec-Fetch-Site");
        if ((write || data) && site != null && !OWN_FETCH_SITES.contains(site)) {
            return true;
        }
        String origin = ctx.header("Origin");
        return (write || data) && origin != null && !origin.equalsIgnoreCase("http://" + host);
    }

    private static void refuse(Context ctx, String sentence) {
        Problem.answer(ctx, 403, "Forbidden", sentence);
        ctx.skipRemainingHandlers();
    }
}
