package io.parra.webhooks.examples.sandbox.store;

import io.parra.webhooks.examples.sandbox.fault.Fault;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** A webhook as a row of its table. */
final class WebhookRow {

    private WebhookRow() {}

    static List<Webhook> all(Handle handle, Instant now) {
        return handle.createQuery("select * from webhooks order by created_at, rowid")
                .map((row, context) -> read(row).asOf(now))
                .list();
    }

    static Optional<Webhook> find(Handle handle, String id, Instant now) {
        return handle.createQuery("select * from webhooks where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row).asOf(now))
                .findOne();
    }

    static void insert(Handle handle, Webhook webhook) {
        bind(
                        handle.createUpdate("insert into webhooks values (:id, :name, :url, :eventTypes, :secret,"
                                + " :nextSecret, :nextActiveAt, :paused, :retries, :faults, :createdAt)"),
                        webhook)
                .execute();
    }

    static void update(Handle handle, Webhook webhook) {
        bind(
                        handle.createUpdate("update webhooks set name = :name, url = :url, event_types = :eventTypes,"
                                + " secret = :secret, next_secret = :nextSecret, next_secret_active_at = :nextActiveAt,"
                                + " paused = :paused, retries = :retries, faults = :faults where id = :id"),
                        webhook)
                .execute();
    }

    private static Update bind(Update update, Webhook webhook) {
        Secret next = webhook.nextSecret();
        Instant activeAt = webhook.nextSecretActiveAt();
        return update.bind("id", webhook.id())
                .bind("name", webhook.name())
                .bind("url", webhook.url().toString())
                .bind("eventTypes", String.join(",", webhook.eventTypes()))
                .bind("secret", webhook.secret().value())
                .bind("nextSecret", next == null ? null : next.value())
                .bind("nextActiveAt", activeAt == null ? null : activeAt.toEpochMilli())
                .bind("paused", webhook.paused())
                .bind("retries", webhook.retries())
                .bind("faults", text(webhook.faults()))
                .bind("createdAt", webhook.createdAt().toEpochMilli());
    }

    private static Webhook read(ResultSet row) throws SQLException {
        String next = row.getString("next_secret");
        return new Webhook(
                row.getString("id"),
                row.getString("name"),
                URI.create(row.getString("url")),
                new LinkedHashSet<>(Arrays.asList(row.getString("event_types").split(",", -1))),
                new Secret(row.getString("secret")),
                next == null ? null : new Secret(next),
                instant(row, "next_secret_active_at"),
                row.getBoolean("paused"),
                row.getBoolean("retries"),
                faults(row.getString("faults")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    static String text(Set<Fault> faults) {
        return faults.stream().map(Fault::name).collect(Collectors.joining(","));
    }

    static Set<Fault> faults(String text) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        for (String name : text.split(",", -1)) {
            if (!name.isEmpty()) {
                faults.add(Fault.valueOf(name));
            }
        }
        return faults;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
