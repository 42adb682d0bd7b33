package io.parra.webhooks.inbox.jdbc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final HangingHandlers hanging = new HangingHandlers(1);
    private final Places places = new Places(4, hanging);

    @Test
    void areTakenUntilNoneIsFree() {
        assertTrue(places.areFree());
        assertEquals(4, places.takeFree());
        assertFalse(places.areFree());
        assertEquals(0, places.takeFree());

        places.giveBack(3);
        assertEquals(3, places.takeFree());
    }

    @Test
    void areFewerByTheHandlersThatHangBeyondThoseReplaced() {
        hanging.add();
        hanging.add();
        hanging.add();
        assertEquals(2, places.takeFree());

        hanging.remove();
        assertEquals(1, places.takeFree());
    }

    @Test
    void areNotTakenWhileOneIsAlone() throws Exception {
        takeOne();
        assertEquals(0, places.alone(places::takeFree));
        assertEquals(3, places.takeFree());
    }

    @Test
    void areHadAloneByOneAfterAnother() throws Exception {
        AtomicInteger alone = new AtomicInteger();
        takeOne();
        for (int i = 0; i < 3; i++) {
            assertEquals(i + 1, places.alone(alone::incrementAndGet));
        }
    }

    @Test
    void areHadAloneOnceTheOthersAreFree() throws Exception {
        assertEquals(4, places.takeFree());
        CompletableFuture<Integer> alone = CompletableFuture.supplyAsync(() -> {
            try {
                return places.alone(places::takeFree);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        places.giveBack(2);
        await().until(() -> !places.areFree());
        assertFalse(alone.isDone());

        places.giveBack(1);
        assertEquals(0, alone.get());
        assertEquals(3, places.takeFree());
    }

    @Test
    void areFreeAgainOnceWhoeverWaitsToBeAloneIsInterrupted() {
        assertEquals(4, places.takeFree());
        places.giveBack(2);
        Thread.currentThread().interrupt();

        assertThrows(InterruptedException.class, () -> places.alone(() -> 1));
        assertEquals(2, places.takeFree());
    }

    private void takeOne() {
        places.giveBack(places.takeFree() - 1);
    }
}
