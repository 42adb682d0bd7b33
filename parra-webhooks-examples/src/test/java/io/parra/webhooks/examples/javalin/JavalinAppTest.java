package io.parra.webhooks.examples.javalin;

import io.javalin.Javalin;
import io.parra.webhooks.examples.ExampleAppContract;
import io.parra.webhooks.examples.SupportDesk;

class JavalinAppTest extends ExampleAppContract {

    @Override
    protected RunningApp start(String secret) {
        Javalin app = JavalinApp.create(new SupportDesk(), secret).start(0);
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
