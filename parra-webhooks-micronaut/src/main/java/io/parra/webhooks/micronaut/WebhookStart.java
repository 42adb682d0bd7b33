package io.parra.webhooks.micronaut;

import io.micronaut.context.BeanContext;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.context.exceptions.ConfigurationException;
import io.parra.webhooks.WebhookReceiver;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the receiver and the listeners' beans at the start, so that what is wrong with them shows then and not at a request. */
@Singleton
record WebhookStart(BeanContext context, WebhookListeners listeners, WebhookProperties properties)
        implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookListener.class);

    @Override
    public void onApplicationEvent(StartupEvent event) {
        context.getBean(WebhookReceiver.class);
        if (!listeners.areRegistered() && !listeners.names().isEmpty()) {
            throw new ConfigurationException("The application's own WebhookReceiver knows nothing of @WebhookListener "
                    + listeners.names() + ": build it from the bean WebhookReceiverBuilder, or remove the annotation");
        }
        listeners.makeBeans(context);
        LOG.info("Parra's webhooks, posted to {}, are handled by {}", properties.getPath(), listeners.names());
    }
}
