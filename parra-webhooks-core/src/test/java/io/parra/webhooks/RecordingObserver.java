package io.parra.webhooks;

import io.parra.webhooks.inbox.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records what an observer is told, in its order. */
final class RecordingObserver implements WebhookObserver {

    private final List<String> told = new ArrayList<>();
    private @Nullable String trace;

    List<String> told() {
        return told;
    }

    /** Has deliveries go on with this trace. */
    RecordingObserver withTrace(String traceparent) {
        trace = traceparent;
        return this;
    }

    @Override
    public Reception receiving(@Nullable String traceparent) {
        told.add("request" + (traceparent == null ? "" : " of " + traceparent));
        return new Reception() {
            @Override
            public @Nullable String traceparent() {
                return trace;
            }

            @Override
            public void ended(Outcome outcome, @Nullable RefusalReason reason, @Nullable Delivery delivery) {
                told.add(outcome + " " + reason + " " + (delivery == null ? null : delivery.type()));
            }

            @Override
            public void close() {
                told.add("request over");
            }
        };
    }

    @Override
    public Work attempting(Delivery delivery) {
        return work("attempt");
    }

    @Override
    public Work handling(Delivery delivery, String handler) {
        return work(handler);
    }

    private Work work(String name) {
        told.add(name);
        return new Work() {
            @Override
            public void failed(Throwable failure) {
                told.add(name + " failed with " + failure.getMessage());
            }

            @Override
            public void close() {
                told.add(name + " over");
            }
        };
    }

    @Override
    public void missed(Delivery delivery) {
        told.add("missed");
    }

    @Override
    public void retrying(Delivery delivery, Instant at) {
        told.add("retry at " + at);
    }

    @Override
    public void givenUp(Delivery delivery) {
        told.add("given up");
    }
}
