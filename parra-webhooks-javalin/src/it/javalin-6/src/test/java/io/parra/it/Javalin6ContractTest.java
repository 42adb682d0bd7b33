package io.parra.it;

import io.javalin.Javalin;
import io.parra.webhooks.AdapterContract;
import io.parra.webhooks.RunningServer;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.javalin.ParraWebhookHandler;

final class Javalin6ContractTest extends AdapterContract {

    @Override
    protected RunningServer start(WebhookReceiver receiver) {
        Javalin app = Javalin.create(config -> config.showJavalinBanner = false)
                .post(PATH, new ParraWebhookHandler(receiver));
        return new RunningServer(app.start(0).port(), app::stop);
    }

    /** As Jetty 11 does. */
    @Override
    protected boolean waitsForTheFirstByte() {
        return true;
    }
}
