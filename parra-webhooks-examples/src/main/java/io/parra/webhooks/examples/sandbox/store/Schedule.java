package io.parra.webhooks.examples.sandbox.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What is due when: a row in db-scheduler's table for each delivery that is pending, written in the same transaction as the
 * delivery itself. db-scheduler takes the rows that are due; a row that it has handed to the sender is {@link #TAKEN} until
 * what became of the attempt is written. Thread-safe.
 */
public final class Schedule {

    /** The name of db-scheduler's table. */
    public static final String TABLE = "schedule";

    /** The name of its one task; an instance's name is the delivery's id. */
    public static final String TASK = "delivery";

    /** When a row is due whose delivery waits in this process for its turn, or for an answer. */
    public static final Instant TAKEN = Instant.parse("9999-01-01T00:00:00Z");

    /** When a row is due whose webhook is paused. */
    public static final Instant HELD = Instant.parse("9000-01-01T00:00:00Z");

    private final List<Runnable> sleepers = new ArrayList<>();
    private final Clock clock;

    /** For rows that are due by this clock. */
    public Schedule(Clock clock) {
        this.clock = clock;
    }

    /** What is to be told when a row has become due. */
    public synchronized void onDue(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    /** Says, after the commit, that a row may have become due. */
    synchronized void wake() {
        sleepers.forEach(Runnable::run);
    }

    void add(Handle transaction, long delivery, Instant due) {
        transaction
                .createUpdate("insert into schedule (task_name, task_instance, execution_time, picked, version)"
                        + " values ('delivery', :id, :due, 0, 1)")
                .bind("id", Long.toString(delivery))
                .bind("due", Timestamp.from(due))
                .execute();
    }

    /** False if the delivery is not waiting for its time: there is none, or it is being sent, or held. */
    boolean hasten(Handle transaction, long delivery) {
        return transaction
                        .createUpdate("update schedule set execution_time = :now, version = version + 1"
                                + " where task_name = 'delivery' and task_instance = :id and picked = 0"
                                + " and execution_time < :held")
                        .bind("id", Long.toString(delivery))
                        .bind("now", Timestamp.from(clock.instant()))
                        .bind("held", Timestamp.from(HELD))
                        .execute()
                == 1;
    }

    /** Sets when a row that is taken is due. */
    void putBack(Handle transaction, long delivery, Instant due) {
        transaction
                .createUpdate("update schedule set execution_time = :due, version = version + 1"
                        + " where task_name = 'delivery' and task_instance = :id")
                .bind("id", Long.toString(delivery))
                .bind("due", Timestamp.from(due))
                .execute();
    }

    void remove(Handle transaction, long delivery) {
        transaction
                .createUpdate("delete from schedule where task_name = 'delivery' and task_instance = :id")
                .bind("id", Long.toString(delivery))
                .execute();
    }

    /** Makes what was held for a webhook due. */
    void release(Handle transaction, String webhook) {
        transaction
                .createUpdate("update schedule set execution_time = :now, version = version + 1"
                        + " where execution_time = :held and task_instance in"
                        + " (select cast(id as text) from deliveries where webhook_id = :webhook)")
                .bind("now", Timestamp.from(clock.instant()))
                .bind("held", Timestamp.from(HELD))
                .bind("webhook", webhook)
                .execute();
    }

    /** Removes what is held for a webhook that is to be deleted. */
    void forget(Handle transaction, String webhook) {
        transaction
                .createUpdate("delete from schedule where execution_time = :held and task_instance in"
                        + " (select cast(id as text) from deliveries where webhook_id = :webhook)")
                .bind("held", Timestamp.from(HELD))
                .bind("webhook", webhook)
                .execute();
    }

    /** Makes due what an earlier process had taken or picked, and did not bring to an end. */
    void recover(Handle transaction) {
        transaction
                .createUpdate("update schedule set execution_time = :now, picked = 0, picked_by = null,"
                        + " last_heartbeat = null, version = version + 1 where picked = 1 or execution_time = :taken")
                .bind("now", Timestamp.from(clock.instant()))
                .bind("taken", Timestamp.from(TAKEN))
                .execute();
    }
}
