package io.parra.webhooks.examples.sandbox.store;

import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.fault.FaultSettings;
import io.parra.webhooks.model.RawBody;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The events that were fired. Thread-safe. */
public final class Events {

    private final Jdbi jdbi;
    private final Schedule schedule;
    private final ChangeFeed changes;
    private final FaultSettings faults;
    private final Clock clock;
    private final Map<String, AtomicLong> fired = new ConcurrentHashMap<>();

    /** In a database. */
    public Events(Jdbi jdbi, Schedule schedule, ChangeFeed changes, FaultSettings faults, Clock clock) {
        this.jdbi = jdbi;
        this.schedule = schedule;
        this.changes = changes;
        this.faults = faults;
        this.clock = clock;
    }

    /** Fires an event: commits it with a delivery for each webhook that wants it, which are sent from then on. */
    public Event fire(EventBody body) {
        Instant now = clock.instant();
        List<Long> deliveries = new ArrayList<>();
        Event event = jdbi.inTransaction(handle -> {
            Event added = insert(handle, body, now);
            for (Webhook webhook : WebhookRow.all(handle, now)) {
                if (webhook.wants(body.type())) {
                    deliver(handle, added, webhook, now, deliveries);
                }
            }
            return added;
        });
        schedule.wake();
        changes.tell(Change.What.EVENT, Long.toString(event.id()));
        deliveries.forEach(id -> changes.tell(Change.What.DELIVERY, Long.toString(id)));
        return event;
    }

    private static Event insert(Handle handle, EventBody body, Instant now) {
        long id = handle.createUpdate("insert into events (event_id, type, body, created_at)"
                        + " values (:eventId, :type, :body, :now)")
                .bind("eventId", body.eventId())
                .bind("type", body.type())
                .bind("body", body.bytes().bytes())
                .bind("now", now.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Event(id, body.eventId(), body.type(), body.bytes(), now);
    }

    private void deliver(Handle handle, Event event, Webhook webhook, Instant now, List<Long> added) {
        Instant due = due(webhook, now);
        int copies = webhook.faults().contains(Fault.DUPLICATES) ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            long id = DeliveryRow.insert(handle, webhook.id(), event.id(), copy > 0, due, now);
            schedule.add(handle, id, due);
            added.add(id);
        }
    }

    private Instant due(Webhook webhook, Instant now) {
        Instant due = webhook.faults().contains(Fault.LATE) ? now.plus(faults.late()) : now;
        if (!webhook.faults().contains(Fault.OUT_OF_ORDER)) {
            return due;
        }
        long turn = fired.computeIfAbsent(webhook.id(), id -> new AtomicLong()).getAndIncrement();
        return turn % 2 == 0 ? due.plus(faults.heldBack()) : due;
    }

    /** One, by its number. */
    public Event get(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from events where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne()
                .orElseThrow(() -> Refused.notFound("There is no event of this id.")));
    }

    /** Those of a type, or of all if it is null; the newest first. */
    public List<Event> list(@Nullable String type, Page page) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from events where id < :before"
                        + (type == null ? "" : " and type = :type") + " order by id desc limit :limit")
                .bind("before", page.beforeOrEnd())
                .bind("limit", page.limit())
                .bindMap(type == null ? Map.of() : Map.of("type", EventTypes.require(type)))
                .map((row, context) -> read(row))
                .list());
    }

    private static Event read(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("id"),
                row.getString("event_id"),
                row.getString("type"),
                RawBody.of(row.getBytes("body")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
