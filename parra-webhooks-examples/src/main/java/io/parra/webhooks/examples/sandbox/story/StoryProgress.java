package io.parra.webhooks.examples.sandbox.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the story has got, or the last one got.
 *
 * @param running whether it is being told
 * @param fired how many events it has had
 * @param total how many it will have; null for a stream without an end, and before the first story
 * @param rate events a second that were asked for
 * @param startedAt when it began; null before the first story
 * @param error why it broke off; null if it did not
 */
public record StoryProgress(
        boolean running,
        int fired,
        @Nullable Integer total,
        double rate,
        @Nullable Instant startedAt,
        @Nullable String error) {

    static final StoryProgress NONE = new StoryProgress(false, 0, null, 0, null, null);

    StoryProgress withFired(int fired) {
        return new StoryProgress(running, fired, total, rate, startedAt, error);
    }

    StoryProgress ended(@Nullable String error) {
        return new StoryProgress(false, fired, total, rate, startedAt, error);
    }
}
