package io.parra.webhooks.examples.sandbox;

import io.javalin.config.JavalinConfig;

/** Routes that are served beside the API, such as the dashboard's pages. What guards the API guards them too. */
@FunctionalInterface
public interface SandboxRoutes {

    /** Adds them, before the server starts. */
    void addTo(JavalinConfig config, Sandbox sandbox);
}
