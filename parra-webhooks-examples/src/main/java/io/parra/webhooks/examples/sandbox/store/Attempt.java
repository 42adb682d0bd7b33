package io.parra.webhooks.examples.sandbox.store;

import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.model.RawBody;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One exchange: what was sent, and what came back. Immutable.
 *
 * @param number the first is 1
 * @param startedAt when it began
 * @param latency how long it took
 * @param url where it went
 * @param faults what was done wrong on purpose
 * @param requestHeaders what was sent, {@code parra-signature} among it
 * @param requestBody the bytes that were sent, or the first of them: see {@code requestBytes}
 * @param requestBytes how many bytes were sent
 * @param status what was answered; null if nothing was
 * @param responseHeaders what came back
 * @param responseBody the first bytes that came back
 * @param responseShortened whether there were more
 * @param error why nothing was answered; null if something was
 */
public record Attempt(
        int number,
        Instant startedAt,
        Duration latency,
        URI url,
        Set<Fault> faults,
        List<Header> requestHeaders,
        RawBody requestBody,
        int requestBytes,
        @Nullable Integer status,
        List<Header> responseHeaders,
        RawBody responseBody,
        boolean responseShortened,
        @Nullable String error) {

    private static final int FIRST_SUCCESS = 200;
    private static final int AFTER_SUCCESS = 300;

    /** Whether it was answered 2xx. */
    public boolean succeeded() {
        return status != null && status >= FIRST_SUCCESS && status < AFTER_SUCCESS;
    }
}
