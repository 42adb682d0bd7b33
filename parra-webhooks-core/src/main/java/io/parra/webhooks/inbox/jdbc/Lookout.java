package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether this node may judge that another one has died. After a time in which it has not looked itself, since the database
 * was down or this process was paused or not yet started, a missing heartbeat says nothing: the others could not write theirs
 * either, and have until the next look to do so. Else their work would run twice after every long outage. Thread-safe.
 */
final class Lookout extends AbstractSchedulerListener {

    /** db-scheduler looks every two heartbeats. */
    private static final int HEARTBEATS_BETWEEN_LOOKS = 2;

    private final Clock clock;
    private final Duration longest;
    private volatile @Nullable Instant last;

    Lookout(Clock clock, Duration heartbeat) {
        this.clock = clock;
        this.longest = heartbeat.multipliedBy(HEARTBEATS_BETWEEN_LOOKS + 1);
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
        if (type == SchedulerEventType.RAN_DETECT_DEAD) {
            last = clock.instant();
        }
    }

    boolean mayJudge() {
        Instant before = last;
        return before != null && Duration.between(before, clock.instant()).compareTo(longest) <= 0;
    }
}
