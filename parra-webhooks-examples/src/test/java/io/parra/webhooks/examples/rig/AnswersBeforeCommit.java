package io.parra.webhooks.examples.rig;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.Inbox;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * An inbox as it should not be, for controls: it says that a delivery is stored, and stores it some time later. A rig that
 * finds nothing lost with this one finds nothing at all.
 */
final class AnswersBeforeCommit implements Inbox {

    private static final long DELAY_MILLIS = 50;

    private final Inbox inbox;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "commits-later");
        thread.setDaemon(true);
        return thread;
    });

    AnswersBeforeCommit(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void start(Runner runner) {
        inbox.start(runner);
    }

    @Override
    public Admission admit(Delivery delivery) {
        ScheduledFuture<Admission> promised =
                later.schedule(() -> inbox.admit(delivery), DELAY_MILLIS, TimeUnit.MILLISECONDS);
        return promised.isCancelled() ? Admission.UNAVAILABLE : Admission.STORED;
    }

    @Override
    public void close() {
        later.shutdownNow();
        inbox.close();
    }
}
