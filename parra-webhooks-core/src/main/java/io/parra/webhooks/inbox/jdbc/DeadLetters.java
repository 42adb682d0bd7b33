package io.parra.webhooks.inbox.jdbc;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that the inbox has given up. They stay in its table until they are requeued or deleted, on any node; one
 * that comes again meanwhile is a duplicate.
 *
 * <p>Works before the inbox is started and after it is closed, as long as its database is open. Every method throws
 * {@link IllegalStateException} if the database fails. Thread-safe.
 */
public final class DeadLetters {

    private static final int PAGE = 100;
    private static final String FIRST = "";

    private final InboxTable table;
    private final Clock clock;
    private final Runnable whenRequeued;

    DeadLetters(InboxTable table, Clock clock, Runnable whenRequeued) {
        this.table = table;
        this.clock = clock;
        this.whenRequeued = whenRequeued;
    }

    /**
     * Lists those that were given up first.
     *
     * @param limit how many at most; at least 1
     * @return dead letters, the one that was given up first in front
     * @throws IllegalArgumentException if the limit is not positive
     */
    public List<DeadLetter> list(int limit) {
        return page(Parking.FIRST_DEAD, FIRST, limit).stream()
                .map(TableRow::asDeadLetter)
                .toList();
    }

    /**
     * Lists those that follow another.
     *
     * @param previous the last one of the list before
     * @param limit how many at most; at least 1
     * @return dead letters, the one that was given up first in front
     * @throws IllegalArgumentException if the limit is not positive
     */
    public List<DeadLetter> listAfter(DeadLetter previous, int limit) {
        return page(Parking.dead(previous.diedAt()), previous.key(), limit).stream()
                .map(TableRow::asDeadLetter)
                .toList();
    }

    /**
     * Finds one.
     *
     * @param key the delivery's key
     * @return the dead letter; empty if that delivery is none
     */
    public Optional<DeadLetter> find(String key) {
        return Optional.ofNullable(dead(key)).map(TableRow::asDeadLetter);
    }

    /**
     * Gives the body of one, as it arrived.
     *
     * @param key the delivery's key
     * @return the raw bytes; empty if that delivery is no dead letter
     */
    public Optional<byte[]> body(String key) {
        return Optional.ofNullable(dead(key)).map(row -> row.stored().delivery().body());
    }

    /**
     * Has one tried again, at once and with all its attempts; handlers that have succeeded are not run again.
     *
     * @param key the delivery's key
     * @return whether it was a dead letter
     */
    public boolean requeue(String key) {
        TableRow row = dead(key);
        return row != null && requeue(row);
    }

    /**
     * Has all tried again that are dead letters now.
     *
     * @return how many
     */
    public int requeueAll() {
        Instant until = Parking.dead(clock.instant());
        int count = 0;
        List<TableRow> rows = page(Parking.FIRST_DEAD, FIRST, PAGE);
        while (!rows.isEmpty()) {
            for (TableRow row : rows) {
                if (row.executionTime().isAfter(until)) {
                    return count;
                }
                if (requeue(row)) {
                    count++;
                }
            }
            TableRow last = rows.get(rows.size() - 1);
            rows = page(last.executionTime(), last.key(), PAGE);
        }
        return count;
    }

    /**
     * Deletes one with its body. A mark stays for the retention, so that the delivery is a duplicate if it comes again.
     *
     * @param key the delivery's key
     * @return whether it was a dead letter
     */
    public boolean delete(String key) {
        TableRow row = dead(key);
        return row != null
                && ask(() -> table.change(
                        row, Parking.mark(clock.instant()), row.stored().asMark()));
    }

    private boolean requeue(TableRow row) {
        StoredRow fresh = row.stored().with(row.stored().progress().requeued());
        boolean requeued = ask(() -> table.change(row, clock.instant(), fresh));
        if (requeued) {
            whenRequeued.run();
        }
        return requeued;
    }

    private @Nullable TableRow dead(String key) {
        TableRow row = ask(() -> Optional.ofNullable(table.find(key))).orElse(null);
        return row != null && row.isDead() ? row : null;
    }

    private List<TableRow> page(Instant executionTime, String behind, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("The limit is " + limit + ": set at least 1");
        }
        return ask(() -> table.findDead(executionTime, behind, limit));
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox's database failed", e);
        }
    }

    /** A question to the database. */
    @FunctionalInterface
    private interface Question<T> {

        T ask() throws SQLException;
    }
}
