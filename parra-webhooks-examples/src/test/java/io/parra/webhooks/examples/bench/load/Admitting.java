package io.parra.webhooks.examples.bench.load;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An inbox that only admits: the handlers of its first delivery keep its only thread until it is closed. */
final class Admitting implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);
    private final JdbcInbox inbox;

    Admitting(Place place) {
        inbox = place.inbox().threads(1).pollInterval(Duration.ofHours(1)).build();
        inbox.start((delivery, done) -> {
            await();
            return new RunResult(List.of(), false);
        });
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void admit(long number) {
        Admission answer = inbox.admit(new NewDelivery(number));
        if (answer != Admission.STORED) {
            throw new IllegalStateException("A new delivery was " + answer);
        }
    }

    @Override
    public void close() {
        over.countDown();
        inbox.close();
    }
}
