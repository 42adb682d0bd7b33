package io.parra.webhooks.examples.bench.load;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** A Micronaut application with one of the routes. */
final class MicronautServer {

    /** The property that says which route there is. */
    static final String ROUTE = "load.route";

    private MicronautServer() {}

    static int start(Setup setup, Handled handled) {
        return ApplicationContext.builder()
                .properties(Map.of(
                        "micronaut.server.host",
                        "127.0.0.1",
                        "micronaut.server.port",
                        -1,
                        "parra.webhooks.enabled",
                        setup.route() == Route.RECEIVER,
                        ROUTE,
                        setup.route().name()))
                .singletons(setup, handled)
                .start()
                .getBean(EmbeddedServer.class)
                .start()
                .getPort();
    }
}
