package io.parra.webhooks;

import io.parra.webhooks.dispatch.DispatchResult;
import io.parra.webhooks.dispatch.EventDispatcher;
import io.parra.webhooks.dispatch.HandlerFailure;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.ParraEvent;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the handlers of a delivery for its inbox, and logs what went wrong. */
final class HandlerRunner implements Inbox.Runner {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

    private final EventReader reader;
    private final EventDispatcher dispatcher;

    HandlerRunner(EventReader reader, EventDispatcher dispatcher) {
        this.reader = reader;
        this.dispatcher = dispatcher;
    }

    @Override
    public RunResult run(Delivery delivery, Set<String> succeeded) {
        ParraEvent event =
                delivery instanceof ReceivedDelivery received ? received.event() : reader.read(delivery.body());
        DispatchResult result = dispatcher.dispatch(event, succeeded);
        for (HandlerFailure failure : result.failures()) {
            LOG.error(
                    "Handler {} failed for {} {}",
                    failure.handler(),
                    LogText.of(event.type()),
                    LogText.of(event.id()),
                    failure.cause());
        }
        if (result.unread()) {
            LOG.error(
                    "The handlers that want {} did not get {}: its payload is not of the shape that its type promises; register a handler of"
                            + " UnknownEvent to take such events",
                    LogText.of(event.type()),
                    LogText.of(event.id()));
        }
        return new RunResult(causes(result.failures()), result.unread());
    }

    private static List<Throwable> causes(List<HandlerFailure> failures) {
        return failures.isEmpty()
                ? List.of()
                : failures.stream().map(HandlerFailure::cause).toList();
    }
}
