package io.parra.webhooks;

import io.parra.webhooks.dispatch.HandlerFailure;
import io.parra.webhooks.inbox.Delivery;
import java.util.ArrayList;
import java.util.List;

/** Takes down which handlers run for one delivery, once, beside another observer. Used by one thread. */
final class RunWitness implements WebhookObserver {

    private final WebhookObserver observer;
    private final AwaitedRuns awaited;
    private final List<String> succeeded = new ArrayList<>();
    private final List<HandlerFailure> failures = new ArrayList<>();

    RunWitness(WebhookObserver observer, AwaitedRuns awaited) {
        this.observer = observer;
        this.awaited = awaited;
    }

    @Override
    public Work attempting(Delivery delivery) {
        Work attempt = observer.attempting(delivery);
        return new Work() {
            @Override
            public void failed(Throwable failure) {
                attempt.failed(failure);
            }

            @Override
            public void close() {
                attempt.close();
                awaited.ended(delivery.key(), new HandlerRun(succeeded, failures));
            }
        };
    }

    @Override
    public Work handling(Delivery delivery, String handler) {
        Work work = observer.handling(delivery, handler);
        return new Work() {
            private boolean failed;

            @Override
            public void failed(Throwable failure) {
                failed = true;
                failures.add(new HandlerFailure(handler, failure));
                work.failed(failure);
            }

            @Override
            public void close() {
                if (!failed) {
                    succeeded.add(handler);
                }
                work.close();
            }
        };
    }

    @Override
    public void missed(Delivery delivery) {
        observer.missed(delivery);
    }
}
