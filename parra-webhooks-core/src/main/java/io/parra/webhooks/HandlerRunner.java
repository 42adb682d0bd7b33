package io.parra.webhooks;

import io.parra.webhooks.dispatch.AroundHandler;
import io.parra.webhooks.dispatch.DispatchResult;
import io.parra.webhooks.dispatch.EventDispatcher;
import io.parra.webhooks.dispatch.HandlerFailure;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.Inbox;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.ParraEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the handlers of a delivery for its inbox, and tells the log and the observer what came of it. */
final class HandlerRunner implements Inbox.Runner {

    private final EventReader reader;
    private final EventDispatcher dispatcher;
    private final WebhookObserver observer;
    private final AwaitedRuns awaited;
    private final HandlerLog log = new HandlerLog();

    HandlerRunner(EventReader reader, EventDispatcher dispatcher, WebhookObserver observer, AwaitedRuns awaited) {
        this.reader = reader;
        this.dispatcher = dispatcher;
        this.observer = observer;
        this.awaited = awaited;
    }

    @Override
    public RunResult run(Delivery delivery, Set<String> succeeded) {
        WebhookObserver watching = awaited.join(observer);
        try (WebhookObserver.Work attempt = watching.attempting(delivery)) {
            try {
                RunResult result = dispatch(delivery, succeeded, watching);
                if (!result.failures().isEmpty()) {
                    attempt.failed(result.failures().get(0));
                }
                return result;
            } catch (RuntimeException | Error unforeseen) {
                attempt.failed(unforeseen);
                throw unforeseen;
            }
        }
    }

    private RunResult dispatch(Delivery delivery, Set<String> succeeded, WebhookObserver watching) {
        ParraEvent event =
                delivery instanceof ReceivedDelivery received ? received.event() : reader.read(delivery.body());
        DispatchResult result = dispatcher.dispatch(event, succeeded, watched(delivery, watching));
        log.add(event, result);
        if (result.unread()) {
            watching.missed(delivery);
        }
        return new RunResult(causes(result.failures()), result.unread());
    }

    private static @Nullable AroundHandler watched(Delivery delivery, WebhookObserver watching) {
        return watching == WebhookObserver.NONE
                ? null
                : (handler, call) -> {
                    try (WebhookObserver.Work work = watching.handling(delivery, handler)) {
                        try {
                            call.run();
                        } catch (Throwable failure) {
                            work.failed(failure);
                            throw failure;
                        }
                    }
                };
    }

    private static List<Throwable> causes(List<HandlerFailure> failures) {
        return failures.isEmpty()
                ? List.of()
                : failures.stream().map(HandlerFailure::cause).toList();
    }

    @Override
    public void retrying(Delivery delivery, Instant at) {
        log.retrying(delivery, at);
        observer.retrying(delivery, at);
    }

    @Override
    public void givenUp(Delivery delivery) {
        observer.givenUp(delivery);
    }
}
