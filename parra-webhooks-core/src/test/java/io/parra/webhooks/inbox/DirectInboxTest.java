package io.parra.webhooks.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DirectInboxTest extends InboxContract {

    @Override
    protected Inbox create() {
        return DirectInbox.builder().build();
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void keepsADeliveryWaitingHoweverLongAnotherTakesToBeRemembered() throws Exception {
        CountDownLatch remembering = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Clock clock = mock();
        when(clock.millis()).thenAnswer(call -> {
            remembering.countDown();
            release.await();
            return 1L;
        });
        DirectInbox inbox = DirectInbox.builder().clock(clock).build();
        inbox.start(new RecordingRunner());
        FutureTask<Admission> one = new FutureTask<>(() -> inbox.admit(new TestDelivery("one")));
        new Thread(one).start();
        remembering.await();
        FutureTask<Admission> two = new FutureTask<>(() -> inbox.admit(new TestDelivery("two")));
        Thread second = new Thread(two);
        second.start();

        try {
            await().until(() -> second.getState() == Thread.State.WAITING);
        } finally {
            release.countDown();
        }

        assertEquals(Admission.HANDLED, one.get());
        assertEquals(Admission.HANDLED, two.get());
    }
}
