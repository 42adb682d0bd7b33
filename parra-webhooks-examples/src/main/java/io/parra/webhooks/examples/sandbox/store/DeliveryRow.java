package io.parra.webhooks.examples.sandbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A delivery as a row of its table. */
final class DeliveryRow {

    /** With what belongs to it. */
    static final String SELECT = "select d.*, w.name webhook_name, e.type event_type, a.started_at last_started_at,"
            + " a.status last_status, a.latency_ms last_latency_ms, a.error last_error"
            + " from deliveries d join webhooks w on w.id = d.webhook_id join events e on e.id = d.event_id"
            + " left join attempts a on a.delivery_id = d.id and a.number = d.attempts";

    private DeliveryRow() {}

    static long insert(Handle handle, String webhook, long event, boolean duplicate, Instant due, Instant now) {
        return handle.createUpdate("insert into deliveries"
                        + " (webhook_id, event_id, duplicate, state, attempts, next_attempt_at, created_at)"
                        + " values (:webhook, :event, :duplicate, 'PENDING', 0, :due, :now)")
                .bind("webhook", webhook)
                .bind("event", event)
                .bind("duplicate", duplicate)
                .bind("due", due.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    static void update(Handle handle, long id, DeliveryState state, int attempts, @Nullable Instant next) {
        handle.createUpdate("update deliveries set state = :state, attempts = :attempts, next_attempt_at = :next"
                        + " where id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("attempts", attempts)
                .bind("next", next == null ? null : next.toEpochMilli())
                .execute();
    }

    static Delivery read(ResultSet row) throws SQLException {
        Instant last = WebhookRow.instant(row, "last_started_at");
        int status = row.getInt("last_status");
        Integer answered = row.wasNull() ? null : status;
        return new Delivery(
                row.getLong("id"),
                row.getString("webhook_id"),
                row.getString("webhook_name"),
                row.getLong("event_id"),
                row.getString("event_type"),
                row.getBoolean("duplicate"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                WebhookRow.instant(row, "next_attempt_at"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                last,
                answered,
                last == null ? null : row.getLong("last_latency_ms"),
                row.getString("last_error"));
    }
}
