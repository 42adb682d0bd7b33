package io.parra.webhooks.examples.micronaut;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.examples.TraceContract;
import io.parra.webhooks.examples.TracedApp;
import java.util.Map;

class TraceTest extends TraceContract {

    @Override
    protected TracedApp.Running start(TracedApp traced) {
        EmbeddedServer app = ApplicationContext.builder(Map.of(
                        "micronaut.server.port",
                        -1,
                        "parra.webhooks.secret",
                        TracedApp.SECRET,
                        TraceBeans.INSTRUMENTED,
                        traced.instrumented()))
                .singletons(traced, traced.observations())
                .start()
                .getBean(EmbeddedServer.class)
                .start();
        return new TracedApp.Running() {
            @Override
            public int port() {
                return app.getPort();
            }

            @Override
            public void close() {
                app.close();
            }
        };
    }
}
