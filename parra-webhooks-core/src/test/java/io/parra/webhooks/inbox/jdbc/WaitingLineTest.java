package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

    private final WaitingLine line = new WaitingLine();

    @Test
    void givesNobodyIfNobodyWaits() {
        assertEquals(List.of(), line.take());
    }

    @Test
    void givesTheFirstOnesInTheOrderInWhichTheyCame() {
        join(5, 10);

        assertEquals(List.of("0", "1", "2", "3"), keys());
        assertEquals(List.of("4"), keys());
        assertEquals(List.of(), keys());
    }

    @Test
    void givesNoMoreAtOnceThanOneStatementShouldHold() {
        join(600, 10);

        assertEquals(256, line.take().size());
        assertEquals(256, line.take().size());
        assertEquals(64, line.take().size());
    }

    @Test
    void givesLargeOnesInSmallGroupsAndTheLargestAlone() {
        join(8, 1024 * 1024);
        assertEquals(4, line.take().size());
        assertEquals(4, line.take().size());

        join(2, 5 * 1024 * 1024);
        assertEquals(1, line.take().size());
    }

    @Test
    void forgetsWhoLeaves() {
        WaitingDelivery impatient = delivery("impatient", 10);
        line.join(impatient);
        join(1, 10);
        line.leave(impatient);

        assertEquals(List.of("0"), keys());
    }

    @Test
    void takesInNoMoreThanItsLength() {
        join(WaitingLine.MAX_WAITING, 1);

        assertFalse(line.join(delivery("one too many", 1)));
        line.take();
        assertTrue(line.join(delivery("in time", 1)));
    }

    private void join(int number, int bytes) {
        for (int i = 0; i < number; i++) {
            assertTrue(line.join(delivery(String.valueOf(i), bytes)));
        }
    }

    private static WaitingDelivery delivery(String key, int bytes) {
        return new WaitingDelivery(key, new byte[bytes]);
    }

    private List<String> keys() {
        return line.take().stream().map(WaitingDelivery::key).toList();
    }
}
