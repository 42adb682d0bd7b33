package io.parra.webhooks.examples.javalin;

import io.javalin.Javalin;
import io.parra.webhooks.examples.DeskInbox;
import io.parra.webhooks.examples.ExampleAppContract;
import io.parra.webhooks.examples.SupportDesk;

class JavalinAppTest extends ExampleAppContract {

    @Override
    protected RunningApp start(String secret, String database) {
        Javalin app = JavalinApp.create(new SupportDesk(), secret, DeskInbox.open(database))
                .start(0);
        return new RunningApp() {
            @Override
            public int port() {
                return app.port();
            }

            @Override
            public void close() {
                app.stop();
            }
        };
    }
}
