package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunThreadsTest {

    private final Places places = new Places(2, new HangingHandlers(0));
    private final RunThreads threads = new RunThreads(2, places);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void loseNoPlaceToARowThatWasPickedAndNeverExecuted() {
        assertEquals(2, threads.fill(free -> List.of("one", "two")).size());
        threads.execute(() -> {});
        await().until(places::areFree);

        threads.fill(free -> {
            assertEquals(2, free);
            return List.of();
        });
    }

    @Test
    void loseNoPlaceToALookThatFails() {
        assertThrows(
                IllegalStateException.class,
                () -> threads.fill(free -> {
                    throw new IllegalStateException("the database is down");
                }));
        assertEquals(2, places.takeFree());
    }
}
