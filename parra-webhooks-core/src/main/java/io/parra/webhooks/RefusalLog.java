package io.parra.webhooks;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Logs refused requests, a line for each: of each reason one a minute as a warning, the others at debug, so that a flood of
 * forgeries is no flood of warnings; with outcome and reason in the MDC. Thread-safe.
 */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

    private static final String OUTCOME = "parra.outcome";
    private static final String REASON = "parra.reason";
    private static final String REFUSED = "Refused a request as {}, {}: {}";

    private final Map<RefusalReason, OncePerMinute> paces = new EnumMap<>(RefusalReason.class);

    RefusalLog(Clock clock) {
        for (RefusalReason reason : RefusalReason.values()) {
            paces.put(reason, new OncePerMinute(clock));
        }
    }

    @SuppressWarnings("NullAway") // There is one for each reason.
    void add(Refusal refusal) {
        long count = paces.get(refusal.reason()).next();
        if (count == 0 && !LOG.isDebugEnabled()) {
            return;
        }
        MDC.put(OUTCOME, refusal.outcome().name());
        MDC.put(REASON, refusal.reason().name());
        try {
            add(refusal, count);
        } finally {
            MDC.remove(OUTCOME);
            MDC.remove(REASON);
        }
    }

    private static void add(Refusal refusal, long count) {
        if (count == 0) {
            LOG.debug(REFUSED, refusal.outcome(), refusal.reason(), refusal.getMessage());
        } else if (count == 1) {
            LOG.warn(REFUSED, refusal.outcome(), refusal.reason(), refusal.getMessage());
        } else {
            LOG.warn(
                    REFUSED + "; with it {} for this reason since the last such warning",
                    refusal.outcome(),
                    refusal.reason(),
                    refusal.getMessage(),
                    count);
        }
    }
}
