package io.parra.webhooks.examples.micronaut;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.examples.ExampleAppContract;
import io.parra.webhooks.examples.SupportDesk;
import java.util.Map;

class MicronautAppTest extends ExampleAppContract {

    @Override
    protected String metricsPath() {
        return "/prometheus";
    }

    @Override
    protected RunningApp start(String secret, String database) {
        EmbeddedServer app = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of("micronaut.server.port", -1, "parra.webhooks.secret", secret, "database", database));
        return new RunningApp() {
            @Override
            public int port() {
                return app.getPort();
            }

            @Override
            public SupportDesk desk() {
                return app.getApplicationContext().getBean(SupportDesk.class);
            }

            @Override
            public void close() {
                app.close();
            }
        };
    }
}
