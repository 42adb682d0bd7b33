package io.parra.webhooks.micronaut;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.AdapterContract;
import io.parra.webhooks.RunningServer;
import io.parra.webhooks.WebhookReceiver;
import java.util.Map;

final class MicronautContractTest extends AdapterContract {

    @Override
    protected RunningServer start(WebhookReceiver receiver) {
        ApplicationContext context = ApplicationContext.builder(Map.of("micronaut.server.port", -1))
                .singletons(receiver)
                .start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        return new RunningServer(server.getPort(), context);
    }

    @Override
    protected boolean decompressesBodies() {
        return true;
    }

    /** Netty's decoder tells Micronaut only that something was too large. */
    @Override
    protected int statusOfAnOversizedHead() {
        return 413;
    }
}
