package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import io.parra.webhooks.inbox.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookoutTest {

    private final MutableClock clock = new MutableClock();
    private final Lookout lookout =
            new Lookout(clock, Duration.ofSeconds(4), Duration.ofSeconds(16), Duration.ofSeconds(18));

    @Test
    void judgesNobodyAtItsFirstLook() {
        assertFalse(lookout.mayJudge());

        lookout.onSchedulerEvent(SchedulerEventType.RAN_UPDATE_HEARTBEATS);
        assertFalse(lookout.mayJudge());
    }

    @Test
    void judgesAtALookThatFollowsAnother() {
        look();
        clock.move(Duration.ofSeconds(8));

        assertTrue(lookout.mayJudge());
    }

    @Test
    void judgesNobodyAtTheFirstLookAfterALongPause() {
        look();
        clock.move(Duration.ofSeconds(13));
        assertFalse(lookout.mayJudge());

        look();
        clock.move(Duration.ofSeconds(8));
        assertTrue(lookout.mayJudge());
    }

    @Test
    void looksAsLongAsItPolls() {
        assertTrue(lookout.isLooking());
        clock.move(Duration.ofSeconds(19));
        assertFalse(lookout.isLooking());

        lookout.looked();
        assertTrue(lookout.isLooking());
    }

    private void look() {
        lookout.onSchedulerEvent(SchedulerEventType.RAN_DETECT_DEAD);
    }
}
