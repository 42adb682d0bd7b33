package io.parra.webhooks.inbox.jdbc;

import java.time.Instant;

/**
 * What becomes of a row.
 *
 * @param what what it becomes
 * @param at when it is due, or until when it is parked
 * @param row what it holds from now on
 */
record NextStep(Kind what, Instant at, StoredRow row) {

    /** What a row becomes. */
    enum Kind {
        MARK,
        PENDING,
        RETRY,
        DEAD_LETTER
    }

    static NextStep after(HandlerRun run, StoredRow row, RetryPolicy retries, Instant now) {
        if (run.isHandled()) {
            return new NextStep(Kind.MARK, Parking.mark(now), row.asMark());
        }
        if (run.end() != HandlerRun.End.OVER) {
            return new NextStep(Kind.PENDING, now, row.with(row.progress().stopped(run)));
        }
        Progress failed = row.progress().failed(run);
        if (run.isHopeless() || retries.isExhausted(failed)) {
            return dead(row.with(failed), now);
        }
        return new NextStep(Kind.RETRY, now.plus(retries.delayAfter(failed.attempts())), row.with(failed));
    }

    static NextStep afterDeath(StoredRow row, RetryPolicy retries, Instant now) {
        StoredRow died = row.with(row.progress().died());
        return retries.isExhausted(died.progress()) ? dead(died, now) : new NextStep(Kind.RETRY, now, died);
    }

    private static NextStep dead(StoredRow row, Instant now) {
        return new NextStep(Kind.DEAD_LETTER, Parking.dead(now), row);
    }
}
