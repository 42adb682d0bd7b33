package io.parra.webhooks.examples.sandbox.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What was, is and will be sent. Thread-safe. */
public final class Deliveries {

    private final Jdbi jdbi;
    private final Schedule schedule;
    private final ChangeFeed changes;
    private final Clock clock;

    /** In a database. */
    public Deliveries(Jdbi jdbi, Schedule schedule, ChangeFeed changes, Clock clock) {
        this.jdbi = jdbi;
        this.schedule = schedule;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those that pass the filter, the newest first. */
    public List<Delivery> list(DeliveryFilter filter, Page page) {
        Map<String, Object> bound = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder(DeliveryRow.SELECT).append(" where d.id < :before");
        and(sql, bound, "d.webhook_id", "webhook", filter.webhookId());
        and(sql, bound, "e.type", "type", filter.eventType() == null ? null : EventTypes.require(filter.eventType()));
        and(
                sql,
                bound,
                "d.state",
                "state",
                filter.state() == null ? null : filter.state().name());
        and(sql, bound, "d.event_id", "event", filter.eventId());
        sql.append(" order by d.id desc limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql.toString())
                .bind("before", page.beforeOrEnd())
                .bind("limit", page.limit())
                .bindMap(bound)
                .map((row, context) -> DeliveryRow.read(row))
                .list());
    }

    private static void and(
            StringBuilder sql, Map<String, Object> bound, String column, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(name);
            bound.put(name, value);
        }
    }

    /** One, by its number. */
    public Delivery get(long id) {
        return find(id).orElseThrow(Deliveries::unknown);
    }

    /** One, by its number, or nothing. */
    public Optional<Delivery> find(long id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    private static Optional<Delivery> find(Handle handle, long id) {
        return handle.createQuery(DeliveryRow.SELECT + " where d.id = :id")
                .bind("id", id)
                .map((row, context) -> DeliveryRow.read(row))
                .findOne();
    }

    /** What was sent and answered, the first attempt first. */
    public List<Attempt> attempts(long id) {
        return jdbi.withHandle(handle -> AttemptRow.of(handle, id));
    }

    /** Has it sent at once, whatever became of it so far. */
    public Delivery resend(long id) {
        Delivery delivery = jdbi.inTransaction(handle -> {
            Delivery before = find(handle, id).orElseThrow(Deliveries::unknown);
            Instant now = clock.instant();
            boolean over = before.state() == DeliveryState.DELIVERED || before.state() == DeliveryState.FAILED;
            if (over) {
                schedule.add(handle, id, now);
            } else if (!schedule.hasten(handle, id)) {
                throw Refused.conflict(
                        "This delivery is being sent right now, or its webhook is paused: wait, or resume the webhook.");
            }
            DeliveryRow.update(handle, id, DeliveryState.PENDING, before.attempts(), now);
            return find(handle, id).orElseThrow(Deliveries::unknown);
        });
        schedule.wake();
        changes.tell(Change.What.DELIVERY, Long.toString(id));
        return delivery;
    }

    /** For the sender: writes what became of an attempt, and when the next one is; null if there is none. */
    public void record(Delivery delivery, Event event, Attempt attempt, @Nullable Instant next) {
        long id = delivery.id();
        jdbi.useTransaction(handle -> {
            if (find(handle, id).isEmpty()) {
                schedule.remove(handle, id);
                return;
            }
            AttemptRow.insert(handle, id, attempt, event.body());
            DeliveryRow.update(handle, id, stateAfter(attempt, next), attempt.number(), next);
            if (next == null) {
                schedule.remove(handle, id);
            } else {
                schedule.putBack(handle, id, next);
            }
        });
        changes.tell(Change.What.DELIVERY, Long.toString(id));
    }

    private static DeliveryState stateAfter(Attempt attempt, @Nullable Instant next) {
        if (attempt.succeeded()) {
            return DeliveryState.DELIVERED;
        }
        return next == null ? DeliveryState.FAILED : DeliveryState.RETRYING;
    }

    /** For the sender: holds what is not to be sent while its webhook is paused, or forgets it with its webhook. */
    public void hold(long id) {
        jdbi.useTransaction(handle -> {
            Optional<Webhook> webhook = find(handle, id)
                    .flatMap(delivery -> WebhookRow.find(handle, delivery.webhookId(), clock.instant()));
            if (webhook.isEmpty()) {
                schedule.remove(handle, id);
            } else {
                schedule.putBack(handle, id, webhook.get().paused() ? Schedule.HELD : clock.instant());
            }
        });
    }

    /** For the sender: has what could not be sent or recorded sent later. */
    public void postpone(long id, Duration delay) {
        jdbi.useTransaction(
                handle -> schedule.putBack(handle, id, clock.instant().plus(delay)));
    }

    /** For the sender, as it starts: has sent again what an earlier process had begun to send. */
    public void recover() {
        jdbi.useTransaction(schedule::recover);
    }

    private static Refused unknown() {
        return Refused.notFound("There is no delivery of this id.");
    }
}
