package io.parra.webhooks.examples.javalin;

import io.javalin.Javalin;
import io.parra.webhooks.examples.DeskInbox;
import io.parra.webhooks.examples.ExampleAppContract;
import io.parra.webhooks.examples.SupportDesk;

class JavalinAppTest extends ExampleAppContract {

    @Override
    protected String metricsPath() {
        return "/metrics";
    }

    @Override
    protected RunningApp start(String secret, String database) {
        SupportDesk desk = new SupportDesk();
        Javalin app = JavalinApp.create(desk, secret, DeskInbox.open(database)).start(0);
        return new RunningApp() {
            @Override
            public int port() {
                return app.port();
            }

            @Override
            public SupportDesk desk() {
                return desk;
            }

            @Override
            public void close() {
                app.stop();
            }
        };
    }
}
