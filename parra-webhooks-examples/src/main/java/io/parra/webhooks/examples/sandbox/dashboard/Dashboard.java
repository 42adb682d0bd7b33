package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.SandboxRoutes;

/** The pages. Give one to {@link Sandbox#start}. */
public final class Dashboard implements SandboxRoutes {

    /** Nothing from elsewhere, and no script or style but those of {@link Assets}. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The pages. */
    public Dashboard() {}

    @Override
    public void addTo(JavalinConfig config, Sandbox sandbox) {
        Live live = new Live(sandbox.changes());
        config.events.serverStopping(live::close);
        config.routes.before(Dashboard::guard);
        config.routes.get("/", ctx -> ctx.redirect("/webhooks", HttpStatus.SEE_OTHER));
        config.routes.get("/assets/{name}", Assets::serve);
        new WebhookPages(sandbox).addTo(config.routes);
        new WebhookSwitches(sandbox.webhooks()).addTo(config.routes);
        new EventPages(sandbox, live).addTo(config.routes);
        new DeliveryPages(sandbox, live).addTo(config.routes);
        ErrorPages.addTo(config.routes);
    }

    private static void guard(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        // "no-referrer" would take the origin from forms too, and they would be refused.
        ctx.header("Referrer-Policy", "same-origin");
        if (!ctx.path().startsWith("/assets/")) {
            ctx.header("Cache-Control", "no-store");
        }
    }
}
