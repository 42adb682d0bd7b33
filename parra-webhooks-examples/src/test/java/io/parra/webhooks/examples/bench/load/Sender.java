package io.parra.webhooks.examples.bench.load;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/**
 * Requests over many connections, by one thread: each connection sends the next one as soon as the answer to the one before is
 * there. It takes little of the processors that the server runs on as well. Connections are new each time it sends, as servers
 * close those on which nothing comes for long. Not thread-safe.
 */
final class Sender implements Closeable {

    private static final int CONNECTIONS = 64;
    private static final Duration LONGEST_WAIT = Exchange.LONGEST_RESENDING.multipliedBy(2);

    private final Selector selector = Selector.open();
    private final SignedRequests requests;
    private final int port;
    private long sent;

    Sender(int port, SignedRequests requests) throws IOException {
        this.requests = requests;
        this.port = port;
    }

    private List<Exchange> connect() throws IOException {
        List<Exchange> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Exchange exchange = new Exchange(channel, requests.size());
            channel.register(selector, SelectionKey.OP_READ, exchange);
            all.add(exchange);
        }
        return all;
    }

    Speed send(Duration time) throws IOException {
        return send(time, () -> true);
    }

    /** Sends for a time, and while it may, then waits for the last answers; for two minutes at most. */
    Speed send(Duration time, BooleanSupplier may) throws IOException {
        List<Exchange> all = connect();
        Queue<Exchange> idle = new ArrayDeque<>(all);
        Histogram latencies = new Histogram(3);
        long began = System.nanoTime();
        long end = began + time.toNanos();
        while (System.nanoTime() < end || idle.size() < all.size()) {
            if (System.nanoTime() - end > LONGEST_WAIT.toNanos()) {
                throw new IOException("The server has not answered all");
            }
            while (!idle.isEmpty() && System.nanoTime() < end && may.getAsBoolean()) {
                sent++;
                idle.remove().begin(requests);
            }
            selector.select(
                    key -> {
                        Exchange exchange = (Exchange) key.attachment();
                        if (exchange.isOver()) {
                            latencies.recordValue(exchange.nanos());
                            idle.add(exchange);
                        }
                    },
                    1);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int sentAgain = 0;
        for (Exchange exchange : all) {
            sentAgain += exchange.sentAgain();
            exchange.close();
        }
        return new Speed(latencies.getTotalCount() / seconds, latencies, Duration.ZERO, sentAgain);
    }

    /** How many requests it has sent. */
    long sent() {
        return sent;
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
