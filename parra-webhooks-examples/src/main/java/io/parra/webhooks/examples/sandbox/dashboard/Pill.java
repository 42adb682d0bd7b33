package io.parra.webhooks.examples.sandbox.dashboard;

import io.parra.webhooks.examples.sandbox.store.Attempt;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A short word in a colour. */
public record Pill(String text, Tone tone) {

    /** What the colour means. */
    public enum Tone {
        /** Good. */
        OK,
        /** Not yet. */
        WAIT,
        /** Not good, but it may become so. */
        WARN,
        /** Bad. */
        BAD,
        /** Neither. */
        CALM;

        /** For the style sheet. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far a delivery has got. */
    public static Pill of(Delivery delivery) {
        String answer = delivery.lastStatus() == null
                ? "No answer,"
                : delivery.lastStatus().toString();
        return switch (delivery.state()) {
            case DELIVERED -> new Pill(answer + " delivered", Tone.OK);
            case FAILED -> new Pill(answer + " failed", Tone.BAD);
            case RETRYING -> new Pill(answer + " retrying", Tone.WARN);
            case PENDING -> new Pill("Pending", Tone.WAIT);
        };
    }

    /** What became of an attempt. */
    public static Pill of(Attempt attempt) {
        return new Pill(answer(attempt.status()), attempt.succeeded() ? Tone.OK : Tone.BAD);
    }

    /** Whether a webhook is sent to. */
    public static Pill of(Webhook webhook) {
        return webhook.paused() ? new Pill("Paused", Tone.CALM) : new Pill("Active", Tone.OK);
    }

    private static String answer(@Nullable Integer status) {
        return status == null ? "No answer" : status.toString();
    }
}
