package io.parra.webhooks.examples.overload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Many connections with bad habits to one server, in one thread. */
final class Crowd implements AutoCloseable {

    private static final int ARRIVE_TOGETHER = 20;

    private final Selector selector = Selector.open();
    private final ByteBuffer scratch = ByteBuffer.allocate(8192);
    private final List<SlowConnection> connections = new CopyOnWriteArrayList<>();
    private final InetSocketAddress server;
    private final List<Habit> habits;
    private volatile boolean over;

    /** One connection for each of the habits. */
    Crowd(int port, List<Habit> habits) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.habits = habits;
        new Thread(this::run, "crowd").start();
    }

    private void run() {
        try (selector) {
            while (!over) {
                arrive();
                selector.select(5);
                for (SelectionKey key : selector.selectedKeys()) {
                    ((SlowConnection) key.attachment()).goOn(scratch);
                }
                selector.selectedKeys().clear();
                long now = System.nanoTime();
                connections.forEach(connection -> connection.look(now));
            }
            for (SlowConnection connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few at a time, so that none has to knock twice. */
    private void arrive() throws IOException {
        for (int i = 0; i < ARRIVE_TOGETHER && connections.size() < habits.size(); i++) {
            connections.add(new SlowConnection(habits.get(connections.size()), server, selector));
        }
    }

    /** Waits until all are open, or have been: false if that takes longer. */
    boolean awaitArrived(Duration patience) {
        return await(patience, connection -> connection.isOpen() || connection.isClosed());
    }

    /** Waits until the server has closed all: false if that takes longer. */
    boolean awaitClosed(Duration patience) {
        return await(patience, SlowConnection::isClosed);
    }

    private boolean await(Duration patience, Predicate<SlowConnection> condition) {
        try {
            Awaitility.await()
                    .atMost(patience)
                    .until(() -> connections.size() == habits.size()
                            && connections.stream().allMatch(condition));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    long count(Predicate<SlowConnection> what) {
        return connections.stream().filter(what).count();
    }

    /** How long the one was open that was so the longest. */
    double longestSeconds() {
        return connections.stream()
                .mapToDouble(SlowConnection::openSeconds)
                .max()
                .orElse(0);
    }

    /** Goes home; those still open are closed from this end. */
    @Override
    public void close() {
        over = true;
        selector.wakeup();
    }
}
