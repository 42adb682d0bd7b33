package io.parra.webhooks.inbox.jdbc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The deliveries that wait to be committed, in the order in which they came. Thread-safe. */
final class WaitingLine {

    static final int MAX_WAITING = 1_000;

    private static final int MAX_ROWS = 256;
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final Queue<WaitingDelivery> line = new ArrayDeque<>();

    /** Adds one more; false if too many wait already. */
    synchronized boolean join(WaitingDelivery delivery) {
        return line.size() < MAX_WAITING && line.add(delivery);
    }

    /** Removes one whose sender waits no longer. */
    synchronized void leave(WaitingDelivery delivery) {
        boolean unused = line.remove(delivery);
    }

    /**
     * Takes out the first ones, to be committed together; none if nobody waits.
     *
     * <p>A power of two of them: so there are nine statements for all sizes of groups, and these don't crowd those of the
     * application out of the cache that drivers keep for each connection.
     */
    synchronized List<WaitingDelivery> take() {
        int fit = 0;
        int bytes = 0;
        for (WaitingDelivery next : line) {
            bytes += next.data().length;
            if (fit == MAX_ROWS || (fit > 0 && bytes > MAX_BYTES)) {
                break;
            }
            fit++;
        }
        List<WaitingDelivery> group = new ArrayList<>();
        for (int i = Integer.highestOneBit(fit); i > 0; i--) {
            group.add(line.remove());
        }
        return group;
    }
}
