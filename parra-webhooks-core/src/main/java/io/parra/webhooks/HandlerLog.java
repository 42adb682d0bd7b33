package io.parra.webhooks;

import io.parra.webhooks.dispatch.DispatchResult;
import io.parra.webhooks.dispatch.HandlerFailure;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.model.ParraEvent;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Logs what went wrong among an event's handlers, with the event's type and id and the handler in the MDC, and what comes of it. Thread-safe. */
final class HandlerLog {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);
    private static final String TYPE = "parra.event.type";
    private static final String ID = "parra.event.id";
    private static final String HANDLER = "parra.handler";

    private final UnheardTypes unheard = new UnheardTypes();

    void add(ParraEvent event, DispatchResult result) {
        if (result.unread() || !result.failures().isEmpty()) {
            addErrors(LogText.of(event.type()), LogText.of(event.id()), result);
        } else if (result.unheard()) {
            unheard.add(event);
        }
    }

    void retrying(Delivery delivery, Instant at) {
        LOG.info("{} {} is tried again at {}", LogText.of(delivery.type()), LogText.of(delivery.eventId()), at);
    }

    private static void addErrors(String type, String id, DispatchResult result) {
        MDC.put(TYPE, type);
        MDC.put(ID, id);
        try {
            for (HandlerFailure failure : result.failures()) {
                MDC.put(HANDLER, failure.handler());
                LOG.error("Handler {} failed for {} {}", failure.handler(), type, id, failure.cause());
            }
            if (result.unread()) {
                MDC.remove(HANDLER);
                LOG.error(
                        "The handlers that want {} did not get {}: its payload is not of the shape that its type promises;"
                                + " register a handler of UnknownEvent to take such events",
                        type,
                        id);
            }
        } finally {
            MDC.remove(TYPE);
            MDC.remove(ID);
            MDC.remove(HANDLER);
        }
    }
}
