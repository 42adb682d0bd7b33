package io.parra.webhooks;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs refused requests, a line for each: of each reason one a minute as a warning, the others at debug, so that a flood of
 * forgeries is no flood of warnings. Thread-safe.
 */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

    private final Map<RefusalReason, OncePerMinute> paces = new EnumMap<>(RefusalReason.class);

    RefusalLog(Clock clock) {
        for (RefusalReason reason : RefusalReason.values()) {
            paces.put(reason, new OncePerMinute(clock));
        }
    }

    @SuppressWarnings("NullAway") // There is one for each reason.
    void add(Refusal refusal) {
        long count = paces.get(refusal.reason()).next();
        LoggingEventBuilder line = (count == 0 ? LOG.atDebug() : LOG.atWarn())
                .addKeyValue("outcome", refusal.outcome())
                .addKeyValue("reason", refusal.reason());
        if (count > 1) {
            line.log(
                    "Refused a request as {}: {}; with it {} for this reason since the last such warning",
                    refusal.outcome(),
                    refusal.getMessage(),
                    count);
        } else {
            line.log("Refused a request as {}: {}", refusal.outcome(), refusal.getMessage());
        }
    }
}
