package io.parra.webhooks.inbox.jdbc;

import java.time.Duration;

/** Settings with which a test need not wait. */
final class Quick {

    static final RetryPolicy RETRIES =
            RetryPolicy.defaults().withFirstDelay(Duration.ofMillis(1)).withMaxDelay(Duration.ofMillis(1));

    private Quick() {}

    static JdbcInboxBuilder settings(JdbcInboxBuilder builder) {
        return builder.createTable(true)
                .retries(RETRIES)
                .pollInterval(Duration.ofMillis(20))
                .heartbeat(Duration.ofMillis(400))
                .shutdownTimeout(Duration.ofSeconds(5));
    }
}
