package io.parra.webhooks.inbox.jdbc;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells that a delivery has become a dead letter: the log, and whom the application named. */
final class DeadLetterNews {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcInbox.class);

    private final Consumer<DeadLetter> listener;

    DeadLetterNews(Consumer<DeadLetter> listener) {
        this.listener = listener;
    }

    void tell(DeadLetter letter) {
        LOG.error(
                "Delivery {} is a dead letter after {} failed attempts and {} deaths of its process; last problem: {}",
                letter.key(),
                letter.attempts(),
                letter.deaths(),
                letter.errorClass() == null ? letter.errorMessage() : letter.errorClass());
        try {
            listener.accept(letter);
        } catch (RuntimeException e) {
            LOG.error("The dead letter listener failed", e);
        }
    }
}
