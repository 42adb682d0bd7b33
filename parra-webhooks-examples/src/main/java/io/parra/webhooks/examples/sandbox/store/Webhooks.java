package io.parra.webhooks.examples.sandbox.store;

import io.parra.webhooks.examples.sandbox.fault.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The webhooks that are registered. Thread-safe. */
public final class Webhooks {

    private final Jdbi jdbi;
    private final Targets targets;
    private final Schedule schedule;
    private final ChangeFeed changes;
    private final Clock clock;

    /** In a database. */
    public Webhooks(Jdbi jdbi, Targets targets, Schedule schedule, ChangeFeed changes, Clock clock) {
        this.jdbi = jdbi;
        this.targets = targets;
        this.schedule = schedule;
        this.changes = changes;
        this.clock = clock;
    }

    /** All, in the order of their registration. */
    public List<Webhook> list() {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> WebhookRow.all(handle, now));
    }

    /** One, by its id. */
    public Webhook get(String id) {
        return find(id).orElseThrow(Webhooks::unknown);
    }

    /** One, by its id, or nothing. */
    public Optional<Webhook> find(String id) {
        return jdbi.withHandle(handle -> WebhookRow.find(handle, id, clock.instant()));
    }

    /** What is wrong with a draft of a new webhook: a sentence each for {@code name}, {@code url} and {@code eventTypes}. */
    public Map<String, String> problems(WebhookDraft draft) {
        Map<String, String> problems = new LinkedHashMap<>();
        check(problems, "name", () -> WebhookDraft.validName(draft.name()));
        check(problems, "url", () -> targets.require(draft.url()));
        check(problems, "eventTypes", () -> EventTypes.requireSome(orElse(draft.eventTypes(), List.of())));
        return problems;
    }

    private static void check(Map<String, String> problems, String field, Supplier<?> check) {
        try {
            Object unused = check.get();
        } catch (Refused e) {
            problems.put(field, String.valueOf(e.getMessage()));
        }
    }

    /** Registers one, with a secret of its own. */
    public Webhook register(WebhookDraft draft) {
        Webhook webhook = new Webhook(
                Ids.next(),
                WebhookDraft.validName(draft.name()),
                targets.require(draft.url()),
                EventTypes.requireSome(orElse(draft.eventTypes(), List.of())),
                Secret.generate(),
                null,
                null,
                Boolean.TRUE.equals(draft.paused()),
                Boolean.TRUE.equals(draft.retries()),
                faults(orElse(draft.faults(), List.of())),
                clock.instant());
        jdbi.useTransaction(handle -> WebhookRow.insert(handle, webhook));
        changes.tell(Change.What.WEBHOOK, webhook.id());
        return webhook;
    }

    /** Changes what the draft has. What waited because the webhook was paused is sent once it no longer is. */
    public Webhook edit(String id, WebhookDraft draft) {
        String name = draft.name() == null ? null : WebhookDraft.validName(draft.name());
        URI url = draft.url() == null ? null : targets.require(draft.url());
        Set<String> types = draft.eventTypes() == null ? null : EventTypes.requireSome(draft.eventTypes());
        Set<Fault> faults = draft.faults() == null ? null : faults(draft.faults());
        return change(
                id,
                before -> new Webhook(
                        before.id(),
                        orElse(name, before.name()),
                        orElse(url, before.url()),
                        orElse(types, before.eventTypes()),
                        before.secret(),
                        before.nextSecret(),
                        before.nextSecretActiveAt(),
                        orElse(draft.paused(), before.paused()),
                        orElse(draft.retries(), before.retries()),
                        orElse(faults, before.faults()),
                        before.createdAt()));
    }

    /** Deletes it with its deliveries. */
    public void delete(String id) {
        boolean deleted = jdbi.inTransaction(handle -> {
            schedule.forget(handle, id);
            return handle.execute("delete from webhooks where id = ?", id) == 1;
        });
        if (!deleted) {
            throw unknown();
        }
        changes.tell(Change.What.WEBHOOK, id);
    }

    /**
     * Makes the next secret. Deliveries are signed with the old one until {@link #activate}, so that a receiver can be given
     * both before.
     *
     * @param overlap after which time the next secret is activated by itself; null for never
     */
    public Webhook rotate(String id, @Nullable Duration overlap) {
        if (overlap != null && (overlap.isNegative() || overlap.compareTo(Duration.ofDays(365)) > 0)) {
            throw Refused.invalid("The overlap of a rotation is 0 seconds to a year.");
        }
        return change(id, before -> {
            if (before.nextSecret() != null) {
                throw Refused.conflict("The secret is being rotated already: activate the next one, or cancel it.");
            }
            return before.withSecrets(
                    before.secret(),
                    Secret.generate(),
                    overlap == null ? null : clock.instant().plus(overlap));
        });
    }

    /** Signs with the next secret from now on, and forgets the old one. */
    public Webhook activate(String id) {
        return change(id, before -> before.withSecrets(rotating(before), null, null));
    }

    /** Forgets the next secret. */
    public Webhook cancelRotation(String id) {
        return change(id, before -> {
            Secret unused = rotating(before);
            return before.withSecrets(before.secret(), null, null);
        });
    }

    private static Secret rotating(Webhook webhook) {
        Secret next = webhook.nextSecret();
        if (next == null) {
            throw Refused.conflict("The secret is not being rotated: rotate it first.");
        }
        return next;
    }

    private Webhook change(String id, UnaryOperator<Webhook> change) {
        Webhook changed = jdbi.inTransaction(handle -> update(handle, id, change));
        schedule.wake();
        changes.tell(Change.What.WEBHOOK, id);
        return changed;
    }

    private Webhook update(Handle handle, String id, UnaryOperator<Webhook> change) {
        Webhook before = WebhookRow.find(handle, id, clock.instant()).orElseThrow(Webhooks::unknown);
        Webhook after = change.apply(before);
        WebhookRow.update(handle, after);
        if (before.paused() && !after.paused()) {
            schedule.release(handle, id);
        }
        return after;
    }

    private static Set<Fault> faults(Collection<Fault> faults) {
        Set<Fault> set = EnumSet.noneOf(Fault.class);
        set.addAll(faults);
        return set;
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value != null ? value : otherwise;
    }

    static Refused unknown() {
        return Refused.notFound("There is no webhook of this id.");
    }
}
