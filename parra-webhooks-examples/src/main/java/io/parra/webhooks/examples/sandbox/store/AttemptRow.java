package io.parra.webhooks.examples.sandbox.store;

import io.parra.webhooks.model.RawBody;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** An attempt as a row of its table. The request's body is kept only if it is not the event's own. */
final class AttemptRow {

    private AttemptRow() {}

    static void insert(Handle handle, long delivery, Attempt attempt, RawBody eventBody) {
        boolean asFired = attempt.requestBody().equals(eventBody);
        handle.createUpdate("insert into attempts values (:delivery, :number, :startedAt, :latency, :url, :faults,"
                        + " :requestHeaders, :requestBody, :requestBytes, :status, :responseHeaders, :responseBody,"
                        + " :shortened, :error)")
                .bind("delivery", delivery)
                .bind("number", attempt.number())
                .bind("startedAt", attempt.startedAt().toEpochMilli())
                .bind("latency", attempt.latency().toMillis())
                .bind("url", attempt.url().toString())
                .bind("faults", WebhookRow.text(attempt.faults()))
                .bind("requestHeaders", Header.text(attempt.requestHeaders()))
                .bind("requestBody", asFired ? null : attempt.requestBody().bytes())
                .bind("requestBytes", attempt.requestBytes())
                .bind("status", attempt.status())
                .bind("responseHeaders", Header.text(attempt.responseHeaders()))
                .bind("responseBody", attempt.responseBody().bytes())
                .bind("shortened", attempt.responseShortened())
                .bind("error", attempt.error())
                .execute();
    }

    static List<Attempt> of(Handle handle, long delivery) {
        return handle.createQuery("select a.*, coalesce(a.request_body, e.body) sent from attempts a"
                        + " join deliveries d on d.id = a.delivery_id join events e on e.id = d.event_id"
                        + " where a.delivery_id = :delivery order by a.number")
                .bind("delivery", delivery)
                .map((row, context) -> read(row))
                .list();
    }

    private static Attempt read(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        Integer answered = row.wasNull() ? null : status;
        return new Attempt(
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Duration.ofMillis(row.getLong("latency_ms")),
                URI.create(row.getString("url")),
                WebhookRow.faults(row.getString("faults")),
                Header.parse(row.getString("request_headers")),
                RawBody.of(row.getBytes("sent")),
                row.getInt("request_bytes"),
                answered,
                Header.parse(row.getString("response_headers")),
                RawBody.of(row.getBytes("response_body")),
                row.getBoolean("response_shortened"),
                row.getString("error"));
    }
}
