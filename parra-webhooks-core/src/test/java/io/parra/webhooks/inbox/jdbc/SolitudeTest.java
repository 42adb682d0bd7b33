package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SolitudeTest {

    private final Solitude solitude = new Solitude();

    @Test
    void isNotWaitedForByAThreadThatIsInterrupted() throws Exception {
        solitude.enter();
        boolean interrupted = solitude.alone(() -> {
            Thread.currentThread().interrupt();
            solitude.enter();
            solitude.leave();
            return Thread.interrupted();
        });

        assertTrue(interrupted);
    }

    @Test
    void isHadByOneAfterAnother() throws Exception {
        AtomicInteger alone = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            solitude.enter();
            assertEquals(i + 1, solitude.alone(alone::incrementAndGet));
            solitude.leave();
        }
    }
}
