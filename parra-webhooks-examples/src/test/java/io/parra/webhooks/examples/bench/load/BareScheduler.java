package io.parra.webhooks.examples.bench.load;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** db-scheduler by itself: schedules a task with a delivery's body and executes it, with as many threads as the inbox has. */
final class BareScheduler implements AutoCloseable {

    private static final int THREADS = 8;

    private final AtomicLong executed = new AtomicLong();
    private final Semaphore room;
    private final HikariDataSource pool;
    private final OneTimeTask<byte[]> task;
    private final Scheduler scheduler;

    /** With never more than so many that are not executed, and as it comes but for the way of polling. */
    BareScheduler(Place place, int most, UnaryOperator<SchedulerBuilder> polling) {
        room = new Semaphore(most);
        // SQLite has one writer at a time; more connections would only wait for each other by polling.
        pool = place.pool(place.isSqlite() ? 1 : 20);
        task = Tasks.oneTime("bare", byte[].class).execute((instance, context) -> {
            executed.incrementAndGet();
            room.release();
        });
        scheduler = polling.apply(Scheduler.create(pool, task)
                        .tableName(place.table())
                        .serializer(new Bytes())
                        .threads(THREADS)
                        .enableImmediateExecution())
                .build();
        scheduler.start();
    }

    void schedule(long number) throws InterruptedException {
        NewDelivery delivery = new NewDelivery(number);
        room.acquire();
        scheduler.schedule(task.instance(delivery.key(), delivery.body()), Instant.now());
    }

    long executed() {
        return executed.get();
    }

    @Override
    public void close() {
        scheduler.stop();
        pool.close();
    }

    /** Data as it is. */
    private static final class Bytes implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return (byte[]) data;
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return type.cast(data);
        }
    }
}
