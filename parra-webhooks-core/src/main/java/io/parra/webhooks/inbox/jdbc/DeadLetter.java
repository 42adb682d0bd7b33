package io.parra.webhooks.inbox.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that the inbox has given up: its attempts are used up, the process has died with it too often, or no handler
 * could have taken it. Immutable.
 *
 * @param key the delivery's key, by which {@link DeadLetters} finds it
 * @param eventId the body's {@code id}, of any content
 * @param type the body's {@code type}, of any content
 * @param receivedAt when it arrived
 * @param diedAt when it was given up
 * @param attempts how many runs have failed
 * @param deaths during how many runs the process has died
 * @param errorClass the class of what was thrown last; null if nothing was: the process died, or no handler could take it
 * @param errorMessage the message of what went wrong last, shortened to 1,000 characters; null if it has none
 */
public record DeadLetter(
        String key,
        String eventId,
        String type,
        Instant receivedAt,
        Instant diedAt,
        int attempts,
        int deaths,
        @Nullable String errorClass,
        @Nullable String errorMessage) {

    static DeadLetter of(StoredRow row, Instant diedAt) {
        StoredDelivery delivery = row.delivery();
        Progress progress = row.progress();
        Problem last = progress.last();
        return new DeadLetter(
                delivery.key(),
                delivery.eventId(),
                delivery.type(),
                delivery.receivedAt(),
                diedAt,
                progress.attempts(),
                progress.deaths(),
                last == null || last.errorClass().isEmpty() ? null : last.errorClass(),
                last == null ? null : last.message());
    }
}
