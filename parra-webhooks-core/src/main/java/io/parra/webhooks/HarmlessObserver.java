package io.parra.webhooks;

import io.parra.webhooks.inbox.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An observer of the application's, kept from doing harm by what it throws. */
final class HarmlessObserver implements WebhookObserver {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookObserver.class);

    private final WebhookObserver observer;
    private final OncePerMinute pace;

    private HarmlessObserver(WebhookObserver observer, Clock clock) {
        this.observer = observer;
        this.pace = new OncePerMinute(clock);
    }

    static WebhookObserver of(WebhookObserver observer, Clock clock) {
        return observer == NONE ? observer : new HarmlessObserver(observer, clock);
    }

    @Override
    public Reception receiving(@Nullable String traceparent) {
        return new HarmlessReception(ask(() -> observer.receiving(traceparent), Reception.UNOBSERVED));
    }

    @Override
    public Work attempting(Delivery delivery) {
        return new HarmlessWork(ask(() -> observer.attempting(delivery), Work.UNOBSERVED));
    }

    @Override
    public Work handling(Delivery delivery, String handler) {
        return new HarmlessWork(ask(() -> observer.handling(delivery, handler), Work.UNOBSERVED));
    }

    @Override
    public void missed(Delivery delivery) {
        tell(() -> observer.missed(delivery));
    }

    @Override
    public void retrying(Delivery delivery, Instant at) {
        tell(() -> observer.retrying(delivery, at));
    }

    @Override
    public void givenUp(Delivery delivery) {
        tell(() -> observer.givenUp(delivery));
    }

    private void tell(Runnable news) {
        try {
            news.run();
        } catch (Throwable e) {
            log(e);
        }
    }

    private <T> T ask(Supplier<T> question, T otherwise) {
        try {
            T answer = question.get();
            return answer == null ? otherwise : answer;
        } catch (Throwable e) {
            log(e);
            return otherwise;
        }
    }

    private void log(Throwable e) {
        long times = pace.next();
        if (times > 0) {
            LOG.warn("The observer has failed {} times since this was last logged, now with", times, e);
        }
    }

    /** A reception whose observer may throw. */
    private final class HarmlessReception implements Reception {

        private final Reception reception;

        private HarmlessReception(Reception reception) {
            this.reception = reception;
        }

        @Override
        public @Nullable String traceparent() {
            try {
                return TraceParent.orNull(reception.traceparent());
            } catch (Throwable e) {
                log(e);
                return null;
            }
        }

        @Override
        public void ended(Outcome outcome, @Nullable RefusalReason reason, @Nullable Delivery delivery) {
            tell(() -> reception.ended(outcome, reason, delivery));
        }

        @Override
        public void close() {
            tell(reception::close);
        }
    }

    /** Work whose observer may throw. */
    private final class HarmlessWork implements Work {

        private final Work work;

        private HarmlessWork(Work work) {
            this.work = work;
        }

        @Override
        public void failed(Throwable failure) {
            tell(() -> work.failed(failure));
        }

        @Override
        public void close() {
            tell(work::close);
        }
    }
}
