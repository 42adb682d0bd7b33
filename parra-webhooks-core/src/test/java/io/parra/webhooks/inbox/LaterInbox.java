package io.parra.webhooks.inbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says that it has stored what comes, keeps the latest, and does nothing by itself. */
public final class LaterInbox implements Inbox {

    private @Nullable Runner runner;
    private @Nullable Delivery delivery;
    private @Nullable String traceparent;

    @Override
    public void start(Runner runner) {
        this.runner = runner;
    }

    @Override
    public Admission admit(Delivery delivery) {
        this.delivery = delivery;
        this.traceparent = delivery.traceparent();
        return Admission.STORED;
    }

    /** {@return what runs the handlers} */
    public Runner runner() {
        return Objects.requireNonNull(runner, "not started");
    }

    /** {@return the latest delivery} */
    public Delivery delivery() {
        return Objects.requireNonNull(delivery, "nothing has come");
    }

    /** {@return the trace of the latest delivery, as it was when that came} */
    public @Nullable String traceparent() {
        return traceparent;
    }

    @Override
    public void close() {}
}
