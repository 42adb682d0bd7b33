package io.parra.webhooks.inbox.jdbc;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When this node has looked at the table.
 *
 * <p>So it knows whether it may judge that another node has died. After a time in which it has not looked itself, since the
 * database was down or this process was paused or not yet started, a missing heartbeat says nothing: the others could not
 * write theirs either, and have until the next look to do so. Else their work would run twice after every long outage.
 * Thread-safe.
 */
final class Lookout extends AbstractSchedulerListener {

    /** db-scheduler looks for the dead every two heartbeats. */
    private static final int HEARTBEATS_BETWEEN_LOOKS = 2;

    private final Clock clock;
    private final Duration longestBetweenLooksForTheDead;
    private final Duration lease;
    private final Duration longestBetweenPolls;
    private volatile @Nullable Instant forTheDead;
    private volatile Instant poll;

    Lookout(Clock clock, Duration heartbeat, Duration lease, Duration longestBetweenPolls) {
        this.clock = clock;
        this.longestBetweenLooksForTheDead = heartbeat.multipliedBy(HEARTBEATS_BETWEEN_LOOKS + 1);
        this.lease = lease;
        this.longestBetweenPolls = longestBetweenPolls;
        this.poll = clock.instant();
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
        if (type == SchedulerEventType.RAN_DETECT_DEAD) {
            forTheDead = clock.instant();
        }
    }

    /** Called when the table was looked at. */
    void looked() {
        poll = clock.instant();
    }

    boolean mayJudge() {
        Instant before = forTheDead;
        return before != null && isWithin(longestBetweenLooksForTheDead, before);
    }

    boolean isLooking() {
        return isWithin(longestBetweenPolls, poll);
    }

    /** Whether a row that this node has picked is its own still, whatever happened since. */
    boolean isLeased(Execution picked) {
        return isWithin(lease, picked.lastHeartbeat);
    }

    private boolean isWithin(Duration longest, Instant since) {
        return Duration.between(since, clock.instant()).compareTo(longest) <= 0;
    }
}
