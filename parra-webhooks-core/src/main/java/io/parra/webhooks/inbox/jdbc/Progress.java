package io.parra.webhooks.inbox.jdbc;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a delivery has come. Immutable.
 *
 * @param attempts the runs that failed
 * @param deaths the runs during which the process died
 * @param alone whether it runs with no other beside it, since a process has died with it
 * @param begun whether it has begun to run alone; only then does the next death count as its own
 * @param done the names of the handlers that have succeeded
 * @param last what went wrong last; null if nothing did
 */
record Progress(
        int attempts,
        int deaths,
        boolean alone,
        boolean begun,
        Set<String> done,
        @Nullable Problem last) {

    static final Progress NONE = new Progress(0, 0, false, false, Set.of(), null);

    private static final Problem UNREAD =
            new Problem("", "No handler could take it: its payload is not of the shape that its type promises");
    private static final Problem DIED = new Problem("", "The process died, or lost its lease, while the handlers ran");

    Progress {
        done = Set.copyOf(done);
    }

    /** After a run that failed, or that no handler could take. */
    Progress failed(HandlerRun run) {
        Problem problem =
                run.isHopeless() ? UNREAD : Problem.of(run.result().failures().get(0));
        return new Progress(attempts + 1, deaths, alone, false, run.succeeded(), problem);
    }

    /** After a run that was cut short since this node stops: not a failure, but what has succeeded stays so. */
    Progress stopped(HandlerRun run) {
        return new Progress(attempts, deaths, alone, false, run.succeeded(), last);
    }

    /** Right before a run alone. */
    Progress begin() {
        return new Progress(attempts, deaths, alone, true, done, last);
    }

    /** After the process has died: counts it, unless this delivery was only waiting for its turn to run alone. */
    Progress died() {
        boolean counts = !alone || begun;
        Problem problem = counts ? DIED : last;
        return new Progress(attempts, counts ? deaths + 1 : deaths, true, false, done, problem);
    }

    /** For a fresh start: what has succeeded stays so, and what has died once still runs alone. */
    Progress requeued() {
        return new Progress(0, 0, alone, false, done, last);
    }
}
