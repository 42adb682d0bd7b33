package io.parra.webhooks.javalin;

import io.javalin.Javalin;
import io.parra.webhooks.AdapterContract;
import io.parra.webhooks.RunningServer;
import io.parra.webhooks.WebhookReceiver;

final class JavalinContractTest extends AdapterContract {

    @Override
    protected RunningServer start(WebhookReceiver receiver) {
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.post(PATH, new ParraWebhookHandler(receiver));
        });
        return new RunningServer(app.start(0).port(), app::stop);
    }
}
